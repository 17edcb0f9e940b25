"""The Descent page and its parts."""
