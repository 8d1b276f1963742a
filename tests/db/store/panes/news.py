"""What the articles of the fixture ``news`` say."""

from __future__ import annotations

BODY = "Shells hit Tarsk and Warnhafen; police arrested ten."
