"""What is drawn of many runs at once."""
