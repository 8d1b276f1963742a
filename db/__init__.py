"""Everything below the screen: what is read, understood, linked, stored and exported."""
