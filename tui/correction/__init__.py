"""What a reader can put right, and what is made of what they type: for the screen and line by line alike."""
