"""Pictures: widgets that draw (trace, position, view), and nothing else."""
