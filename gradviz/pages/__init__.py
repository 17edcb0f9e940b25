"""Pages: controls and plots, wired."""
