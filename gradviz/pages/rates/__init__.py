"""The Learning-rate page and its parts."""
