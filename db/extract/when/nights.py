"""The night in which something was, beside the day that a sentence gives it."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Dated
from db.extract.deeds.events import Event
from db.extract.sentences.grammar import Parse


def only_by_night(dated: Dated, entries: Sequence[Dated], deed: Event, parse: Parse) -> bool:
    """Whether "overnight" only says when on the day behind it: "overnight strikes on Imphal on Saturday"."""
    if len(entries) == 1 or dated[2].text.lower() != "overnight":
        return False
    days = [parse.at[one[0]] for one in entries if one[0] > deed.last and one[2].precision in ("day", "weekday")]
    told = deed.sense.part == "n" and 0 < deed.first - dated[1] <= _DESCRIBED
    return told and any(set(parse.kinds[deed.chunk + 1 : day]) <= _OF_ITS_OWN for day in days)


_DESCRIBED, _OF_ITS_OWN = 3, frozenset("NPoyA")
