"""One difference quotient on a curve: its numbers, its error, what rules it, what is drawn of it."""
