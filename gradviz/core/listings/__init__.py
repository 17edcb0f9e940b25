"""The few lines of NumPy that compute what a page shows, and which of them are at work at each stage."""
