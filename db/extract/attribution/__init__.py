"""Who says so: sources, the day of saying, and what is suspected, claimed, denied or confirmed."""

from __future__ import annotations

from db.extract.attribution.said_on import dates_the_saying
from db.extract.attribution.saying import Source, attribution
from db.extract.attribution.status import StatusCue, forborne, status_cues, status_of

__all__ = [
    "Source",
    "StatusCue",
    "attribution",
    "dates_the_saying",
    "forborne",
    "status_cues",
    "status_of",
]
