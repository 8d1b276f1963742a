"""Other programs that do part of what tidings does, measured beside it where they are installed; one file each."""
