"""The database: the only home of SQL. A folder for each thing that it keeps or does; ``panes`` has a module a pane."""
