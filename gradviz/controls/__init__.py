"""Widgets that make settings, and nothing else."""
