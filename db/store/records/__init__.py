"""What the store's queries give, as frozen records."""
