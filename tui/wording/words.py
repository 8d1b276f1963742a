"""The words for what the database holds: dates, types and tolls, as the timeline and the article show them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store.records.rows import TimelineRow

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNDATED = "undated"
"""What stands for a date that the article does not tell."""
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)

SHORT_TYPES = {
    # ACLED's sub-event types (ACLED Codebook, 2023 edition) as slugs, in words that fit a column of 15 cells.
    "air-drone-strike": "air strike",
    "shelling-artillery-missile-attack": "shelling",
    "remote-explosive-landmine-ied": "bomb or mine",
    "suicide-bomb": "suicide bombing",
    "grenade": "grenade",
    "chemical-weapon": "chemical arms",
    "armed-clash": "armed clash",
    "government-regains-territory": "area retaken",
    "non-state-actor-overtakes-territory": "area seized",
    "attack": "attack",
    "abduction-forced-disappearance": "abduction",
    "sexual-violence": "sexual violence",
    "peaceful-protest": "protest",
    "protest-with-intervention": "protest ended",
    "excessive-force-against-protesters": "protesters hit",
    "violent-demonstration": "violent protest",
    "mob-violence": "mob violence",
    "arrests": "arrests",
    "agreement": "agreement",
    "change-to-group-activity": "group activity",
    "disrupted-weapons-use": "weapons foiled",
    "headquarters-or-base-established": "base set up",
    "looting-property-destruction": "looting",
    "non-violent-transfer-of-territory": "handover",
    "other": "other",
    "explosion": "explosion",
}


def field_words(field: str) -> str:
    """Give what people call a field of the search language."""
    return "province" if field == "admin1" else field


def type_words(slug: str) -> str:
    """Give an incident's type in a few words; an unknown slug is read out."""
    return SHORT_TYPES.get(slug) or slug.replace("-", " ")


def day_words(day: str) -> str:
    """Give an ISO day (or month, or year) as people write it: ``2020-07-18`` is ``18 Jul 2020``."""
    parts = day.split("-")
    try:
        month = _MONTHS[int(parts[1]) - 1] if len(parts) > 1 else ""
        date = str(int(parts[2])) if len(parts) > 2 else ""
    except (ValueError, IndexError):
        return day
    return " ".join(part for part in (date.rjust(2) if date else "", month, parts[0]) if part)


def date_words(precision: str, earliest: str | None, latest: str | None, text: str | None = None) -> str:
    """Give the date of an incident so that what is known and what is not can be told apart at a glance.

    An exact day is bare; "≤" means no later than; "?" a weekday that no publication date anchors.
    """
    if precision == "weekday":
        return _weekday_words(text) or "weekday?"
    if precision == "upper-bound":
        bound = day_words(latest).strip() if latest else _weekday_words(text)
        return f"≤ {bound}" if bound else UNDATED
    if precision == "undated" or not (earliest or latest):
        return UNDATED
    first = earliest or latest or ""
    if precision in ("month", "year"):
        return day_words(first[:7] if precision == "month" else first[:4])
    if earliest and latest and earliest != latest:
        return _span_words(earliest, latest)
    return day_words(first)


def _weekday_words(text: str | None) -> str:
    """Give the weekday that is named as ``Wed?``; empty where none is."""
    named = _WEEKDAY.search(text or "")
    return f"{named[1].title()}?" if named else ""


def _span_words(earliest: str, latest: str) -> str:
    """Give an interval of days: within a month ``1-7 Jul 2020``, else by its ends."""
    if earliest[:7] == latest[:7]:
        return f"{int(earliest[8:])}–{day_words(latest).strip()}"
    return f"{day_words(earliest).strip()} – {day_words(latest).strip()}"


Bounds = tuple[int | None, int | None]


def bounds_words(bounds: Bounds) -> str:
    """Give inclusive bounds of a count: ``3``, ``3–6``, ``17+``, ``≤ 5``, ``8,500``."""
    low, high = bounds
    if low is None:
        return f"≤ {high:,}" if high is not None else "some"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def toll_words(row: TimelineRow) -> str:
    """Give the gravest count that is not zero, for a column of 12 cells; "none hurt" where that was said.

    Where reports differ it is what the latest of those says that say what most say, with a star.
    """
    counts = (("killed", row.killed, "killed"), ("injured", row.injured, "hurt"), ("detained", row.detained, "held"))
    for kind, bounds, word in counts:
        if bounds is not None and bounds != (0, 0):
            said = row.said.get(kind)
            return f"{bounds_words(said)} {word}*" if said else f"{bounds_words(bounds)} {word}"
    return "none hurt" if row.killed == (0, 0) or row.injured == (0, 0) else ""
