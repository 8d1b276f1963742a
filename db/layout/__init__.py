"""How a page of news is laid out: what is story, and what is title, standfirst, caption, label, furniture or date."""

from db.layout.page import Layout, layout

__all__ = ["Layout", "layout"]
