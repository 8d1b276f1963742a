"""What a sentence is made of: tokens, chunks, lists, and phrases of the tables found in it."""
