"""The lesson that is open over the pages."""
