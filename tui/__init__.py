"""Everything on the screen, and the command line."""
