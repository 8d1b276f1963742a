"""What the database holds, in words: dates and types, incidents, entities, and the state of things. Pure."""
