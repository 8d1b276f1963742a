"""What articles and incidents are found and counted by: positions, tokens, words, counts kept ready."""
