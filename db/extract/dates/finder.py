"""Find heads, match the rules they open, resolve: from the text of one story to date expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from db.extract.dates.heads import Head, lead_start
from db.extract.dates.scene import Meaning, Scene
from db.model import DateExpression

_QUOTES = frozenset("\"'“”‘’")
_LEAD_BREAK = re.compile(r"[ ,-]+")
_LASTING = re.compile(r"(?<![a-z])(?:since|until|till) (?:the )?\Z")
"""What stands before a day that something lasts from or to; no hour of what is told is of that day."""
_REACH = 12
_SAID = re.compile(
    r"(?<![a-z])(?:said|told [a-z]+|announced|confirmed|reported|(?:said |confirmed )?in a statement)"
    r"(?: early| late)?(?: on)? \Z"
)
"""What stands before the day of saying; behind a day of what is told, nothing is counted from it."""
_SAYING = 48


def find_in(scene: Scene, heads: Iterable[Head], position: int, end: int, field: str) -> Iterator[DateExpression]:
    """Give the expressions that ``heads`` open, none reaching out of text[position:end], in text order."""
    backwards, text = scene.page.backwards, scene.page.text
    for head in heads:
        if head[0] < position:
            continue
        start = max(position, lead_start(backwards, head[0]))
        found = _first_reading(head, start, scene, end)
        if found is None:
            continue
        first, position, meaning = found
        if not (_is_name(text, first, position) or _dates_nothing_else(scene, first)):
            scene.remember(meaning, position)
        yield _expression(first, position, text, meaning, field)


def _dates_nothing_else(scene: Scene, first: int) -> bool:
    """Whether nothing is counted from a day: something lasts from or to it, or what another saw is told on it."""
    folded = scene.page.folded
    if _LASTING.search(folded, max(0, first - _REACH), first):
        return True
    return scene.goes_on(first) and _SAID.search(folded, max(0, first - _SAYING), first) is not None


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether an expression stands in quotation marks of its own, as in a group's name: the "9 May" Front."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES


def _first_reading(head: Head, start: int, scene: Scene, end: int) -> tuple[int, int, Meaning] | None:
    """Try the rules from the first word leading up to the head to the head itself."""
    plain = scene.page.folded
    at, _, families = head
    while True:
        for family in families:
            opened = family.gate(plain, start, end)
            if opened is None:
                continue
            for rule in family.rules[(opened.lastindex or 1) - 1 :] if family.many else family.rules:
                reading = rule.find(plain, start, end) if family.many else opened
                if reading is not None and reading.end() > at:
                    meaning = rule.resolve(reading, scene)
                    if meaning is not None:
                        return start, reading.end(), meaning
        if start >= at:
            return None
        gap = _LEAD_BREAK.search(plain, start, at)
        start = gap.end() if gap else at


def _expression(start: int, end: int, text: str, meaning: Meaning, field: str) -> DateExpression:
    kind, value, earliest, latest, precision, basis = meaning
    return DateExpression(
        start,
        end,
        text[start:end],
        kind,
        value,
        None if earliest is None else earliest.isoformat(),
        None if latest is None else latest.isoformat(),
        precision,
        basis,
        field,
    )
