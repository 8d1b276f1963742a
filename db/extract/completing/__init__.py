"""What an incident does not say itself and the rest of the article does."""
