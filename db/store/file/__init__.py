"""The file of the database: opening it, waiting for one's turn to write in it, what disk it lies on."""
