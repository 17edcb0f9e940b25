"""In front of a class: the picture and one card, as large as the last row needs them."""
