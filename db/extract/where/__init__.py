"""Where it was: the country an article is about, what a town lies in, and places named for something else."""
