"""The pictures of a training."""
