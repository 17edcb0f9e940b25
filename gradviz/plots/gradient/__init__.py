"""What the Gradient page draws."""
