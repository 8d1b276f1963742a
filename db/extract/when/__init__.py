"""When it was: which dates of a sentence date a deed, and which belong to something else."""
