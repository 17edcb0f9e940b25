"""The picture of a surface, under whatever else is drawn."""
