"""The words that stand for values of fields in the full-text tables.

All begin with a zero and a letter, as no word of an article does, so that one full-text query can combine both. Days
and numbers are written in pieces from coarse to fine (a day as its year, its month and itself; a number as its length
and its leading digits), so that any range is a choice between a few of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

EVERYTHING = "0x"
"""The token that every article and incident has."""
NOTHING = "0z"
"""A token that no article and no incident has."""
LETTERS = {
    "place": "p",
    "admin1": "d",
    "country": "c",
    "actor": "a",
    "weapon": "w",
    "type": "t",
    "source": "o",
    "status": "s",
    "tag": "g",
}
"""What the tokens of a field's values begin with."""
FIELDS = {letter: field for field, letter in LETTERS.items()}
"""The field by the letter of its tokens."""
ENTITIES = frozenset(LETTERS[field] for field in ("place", "actor", "weapon"))
"""The letters of fields whose values are entities."""
_FIGURES = {"killed": "nk", "injured": "ni", "detained": "nd", "abducted": "na", "displaced": "ns", "defected": "nf"}
SAMPLES = 256
"""Samples that the articles are dealt out to, one after the other."""
_MOST = 10**9 - 1
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


def value(field: str, number: int) -> str:
    """Give the token of a value of ``field``: ``number`` is its id among the entities, or among the facets."""
    return reference(LETTERS[field], number)


def reference(letter: str, number: int) -> str:
    """Give the token of a value of the field with this letter."""
    return f"0{letter}{number}"


def has(what: str) -> str:
    """Give the token of what has a note, a tag, a date, a place or a figure."""
    return f"0h{what}"


def samples(share: int) -> list[str]:
    """Give tokens of which ``share`` in SAMPLES articles have one, spread evenly over all articles."""
    return [f"0r{number}" for number in range(share)]


def sample(article_id: int) -> str:
    """Give the token of the sample that an article belongs to."""
    return f"0r{article_id % SAMPLES}"


def day(iso: str) -> tuple[str, str, str]:
    """Give the tokens of a day: its year, its month and itself."""
    year, month, _ = iso.split("-")
    return f"0y{year}", f"0m{year}{month}", f"0e{iso.replace('-', '')}"


def dated(iso: str) -> tuple[str, ...]:
    """Give all tokens of what happened or was published on a day."""
    return *day(iso), has("date")


def is_of_day(token: str) -> bool:
    """Tell whether ``dated`` gives the token for some day."""
    return token[:2] in ("0y", "0m", "0e") or token == has("date")


def is_mark(token: str) -> bool:
    """Tell whether the token stands for a tag, or for having tags or notes."""
    return token[1] == LETTERS["tag"] or token in (has("tag"), has("note"))


def days(first: str | None, last: str | None) -> list[str]:
    """Give tokens of which every day from ``first`` to ``last`` has one and no other day has any."""
    at = max(date.fromisoformat(first) if first else date.min, date(_FIRST_YEAR, 1, 1))
    end = min(date.fromisoformat(last) if last else date.max, date(_LAST_YEAR, 12, 31))
    found = []
    while at <= end:
        next_year, next_month = date(at.year + 1, 1, 1), (at.replace(day=1) + timedelta(days=32)).replace(day=1)
        year, month, itself = day(at.isoformat())
        if (at.month, at.day) == (1, 1) and next_year - timedelta(days=1) <= end:
            found.append(year)
            at = next_year
        elif at.day == 1 and next_month - timedelta(days=1) <= end:
            found.append(month)
            at = next_month
        else:
            found.append(itself)
            at += timedelta(days=1)
    return found


def figure(kind: str, number: int) -> list[str]:
    """Give the tokens of a reported number; none for a kind that cannot be asked for."""
    if kind not in _FIGURES:
        return []
    digits = str(min(number, _MOST))
    stem = f"0{_FIGURES[kind]}{len(digits)}"
    return [f"{stem}x", *(f"{stem}x{digits[:length]}" for length in range(1, len(digits) + 1))]


def figures(kind: str, low: int, high: int | None) -> list[str]:
    """Give tokens of which every number from ``low`` to ``high`` has one and no other number has any."""
    top = _MOST if high is None else min(high, _MOST)
    found = []
    for length in range(len(str(low)), len(str(top)) + 1):
        first, last = (0 if length == 1 else 10 ** (length - 1)), 10**length - 1
        stem = f"0{_FIGURES[kind]}{length}x"
        if low <= first and last <= top:
            found.append(stem)
        else:
            found += [stem + prefix for prefix in _prefixes(max(low, first), min(top, last), length)]
    return found


def _prefixes(low: int, high: int, length: int) -> Iterator[str]:
    while low <= high:
        free = 0  # trailing digits that may be anything
        while free < length - 1 and low % 10 ** (free + 1) == 0 and low + 10 ** (free + 1) - 1 <= high:
            free += 1
        yield str(low)[: length - free]
        low += 10**free
