"""A surface as it stands in space, drawn without OpenGL."""
