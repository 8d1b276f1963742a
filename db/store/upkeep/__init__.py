"""Keeping the database sound: its state, a backup, the repair of a damaged one."""
