"""The screen that everything begins from: its panes, what follows from what they say, and what can be done there."""
