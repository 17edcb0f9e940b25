"""What is open, remembered from one start of the program to the next: as a value, in a file, and offered again."""
