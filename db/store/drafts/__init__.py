"""An article and what was understood of it as rows that lack nothing but their ids. Pure."""
