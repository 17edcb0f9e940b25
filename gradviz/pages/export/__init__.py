"""What leaves the window: pictures and animations of a page, its numbers, handouts; and the dialog for them."""
