"""Data sets of incidents that others have coded: an article an incident, with what they say of it as its report."""
