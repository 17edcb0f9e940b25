"""What the Descent page draws of a run."""
