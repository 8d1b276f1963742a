"""Units of the clock: how many hours each is, how far "a few hours" reach back, and of which day an hour is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from db.extract.dates.calendar import shift
from db.extract.dates.scene import HOUR, HOUR_OF, UNKNOWN, Meaning, Scene
from db.gazetteer.datewords import Unit

HOURS = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}
"""The hours of a unit of the clock by its code."""
_A_FEW = frozenset({"few", "couple"})


def some_hours_before(base: date, count: str, unit: Unit) -> date:
    """Give the first day of "a few hours", which are of the day ``base``, or "several hours", which may reach back."""
    short = unit.code != "TH" or not _A_FEW.isdisjoint(count.split())
    return base if short or base == date.min else base - timedelta(days=1)


def on_last_day(scene: Scene, time: str, start: int) -> Meaning:
    """Put a time without a day, which stands at ``start``, on the last day named, or on the next after its midnight.

    A day of long ago that another paragraph names is not taken for its day, nor one of the entry before it.
    """
    entry = _ENTRY.search(scene.page.folded, max(0, start - _MARKED), start) is not None
    if entry:
        scene.begin_entry()
    meaning = _on_last_day(scene, time, start)
    if entry:
        scene.stamp = start, meaning
    return meaning


_MARKED = 6
_ENTRY = re.compile(r"(?:\A|\|)[ \[(*-]*\Z")
"""What stands before a time that opens an entry of a live report."""


def _on_last_day(scene: Scene, time: str, start: int) -> Meaning:
    day = scene.anchor_day()
    if day is None or _of_long_ago(day, scene, start):
        return Meaning("TIME", UNKNOWN["D"] + time, basis=f"{HOUR}, no day to go with it")
    basis = f"{HOUR_OF} {scene.anchor_name()}"
    following = shift(day, 1, "D")
    told = following is not None and (scene.base is None or following <= scene.base)
    if following is not None and told and _after_midnight(scene, time, start):
        day, basis = following, f"{HOUR}, in the night after {scene.anchor_name()}"
    return Meaning("TIME", day.isoformat() + time, day, day, "part-of-day", basis)


_RECENT = timedelta(days=7)
"""How long ago a day may be that news goes on telling of in another paragraph."""


def _of_long_ago(day: date, scene: Scene, start: int) -> bool:
    if scene.anchor is None or scene.base is None or scene.base - day <= _RECENT:
        return False
    return "|" in scene.page.folded[scene.anchor_end : start]


_LATE = 18
_SMALL_HOURS = 7
_NIGHTS = ("NI", "EV")
_EARLIER = re.compile(r"\bearlier\b[^.|]{0,30}$")


def _after_midnight(scene: Scene, time: str, start: int) -> bool:
    """Whether a time of the small hours or the morning goes on from an evening or night: "at 2330 ... at 0115"."""
    before = "" if scene.anchor is None else scene.anchor.value.partition("T")[2]
    late = before in _NIGHTS or (before[:2].isdigit() and int(before[:2]) >= _LATE)
    early = time == "TMO" or (time[1:3].isdigit() and int(time[1:3]) < _SMALL_HOURS)
    folded = scene.page.folded
    aside = folded[start - 1 : start] in ("(", "[") or _EARLIER.search(folded, max(0, start - 40), start)
    return late and early and not aside
