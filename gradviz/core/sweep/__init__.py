"""Many runs at once: many learning rates from one start, one learning rate from many starts."""
