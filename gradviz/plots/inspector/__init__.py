"""What is being computed, in numbers and in code, with the present lines marked."""
