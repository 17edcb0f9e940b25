"""What the Derivative page draws."""
