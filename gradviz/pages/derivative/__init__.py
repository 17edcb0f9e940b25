"""The Derivative page."""
