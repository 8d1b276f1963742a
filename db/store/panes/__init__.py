"""One module a pane: what it asks for. They only read."""
