"""From a query to what it finds: expressions, the walk over what matches, the best of it."""
