"""The database: the only home of SQL. One query module a pane; ``database`` opens, ``writing`` fills."""
