"""The map: outlines of the world, what is in view, dots and clusters. Nothing here knows a widget."""
