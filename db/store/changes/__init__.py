"""What readers change: tags, notes, marks, corrections and kept searches, each of which can be taken back."""
