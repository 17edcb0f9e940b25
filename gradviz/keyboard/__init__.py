"""Keys: which one was struck, who keeps it, and where it leads among buttons of which one is chosen."""
