"""The gradient at one point of a surface: its numbers, all directions round it, batches, the classic mistakes."""
