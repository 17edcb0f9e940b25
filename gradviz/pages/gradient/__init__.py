"""The Gradient page and its parts."""
