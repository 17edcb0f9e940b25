"""Training: examples, models, losses, mini-batches, and the run that learns a model's parameters from data."""
