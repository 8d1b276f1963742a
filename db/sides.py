"""Who stands on which side of an incident, each named once and as people speak of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.model import Actor

_BARE_TOLL = re.compile(r"(?:[\w,.-]+ ){0,4}(?:dead|killed|wounded|injured|hurt|missing)", re.IGNORECASE)
"""A name that says nothing but a toll ("2 dead", "at least 30 wounded"): the counts say that better."""


_COUNTED = re.compile(
    r"(?:\d|(?:an?other|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands"
    r"|several|many|some|(?:a )?few)\b)",
    re.IGNORECASE,
)
"""How words for people begin that say little but how many they were: "12 people", "several others"."""


def is_counted(kind: str, name: str) -> bool:
    """Tell whether an actor of this kind is people without a name who were counted: nobody to look for elsewhere."""
    return kind == "person" and _COUNTED.match(name) is not None


def once(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Give the actors without bare tolls, and of two where one is named inside the other ("Hamas fighters", "Hamas")
    only the one named inside: the group that they belong to."""
    return tuple(
        actor
        for actor in actors
        if not _BARE_TOLL.fullmatch(actor.name) and not any(_inside(other, actor) for other in actors)
    )


def _inside(one: Actor, other: Actor) -> bool:
    """Tell whether one actor is named within the words that name another one in the same role."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    if (one.role, one.field) != (other.role, other.field) or one.kind == other.kind:
        return False
    return other.start <= one.start and one.end <= other.end and one.end - one.start < other.end - other.start
