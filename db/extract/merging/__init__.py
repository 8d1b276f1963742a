"""One incident, once: which accounts of an article tell of the same thing."""
