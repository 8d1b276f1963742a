"""Scan, match, resolve: from the text of the stories to date expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from db.extract.dates.folding import Folded
from db.extract.dates.scanner import NUMBER_RULES, RULES, SCAN
from db.extract.dates.scene import Meaning, Scene
from db.model import DateExpression

_LEAD_BREAK = re.compile(r"[ ,-]+")


def find_in(text: str, folded: Folded, scene: Scene, start: int, end: int, field: str) -> Iterator[DateExpression]:
    """Give the expressions of one story, text[start:end], in text order."""
    scan, plain, ends = SCAN.search, folded.text, folded.ends
    position = start
    while (match := scan(plain, position, end)) is not None:
        found = _first_reading(match, scene, end)
        if found is None:
            position = match.end() if match["word"] is None or " " not in match["word"] else match.start("word") + 1
            continue
        first, last, meaning = found
        scene.remember(meaning)
        position, last = last, ends.get(last, last)
        while plain[last - 1] == " ":
            last -= 1
        yield _expression(first, last, text, meaning, field)


def _first_reading(match: re.Match[str], scene: Scene, end: int) -> tuple[int, int, Meaning] | None:
    """Try the rules for the word found, from the first word leading up to it to the word itself."""
    plain, kind = scene.folded, match.lastgroup or "word"
    rules = RULES[match["word"]] if kind == "word" else NUMBER_RULES[kind]
    start, head = match.start(), match.start(kind)
    while True:
        for rule in rules:
            reading = rule.find(plain, start, end)
            if reading is not None and reading.end() > head:
                meaning = rule.resolve(reading, scene)
                if meaning is not None:
                    return start, reading.end(), meaning
        if start >= head:
            return None
        gap = _LEAD_BREAK.search(plain, start, head)
        start = gap.end() if gap else head


def _expression(start: int, end: int, text: str, meaning: Meaning, field: str) -> DateExpression:
    return DateExpression(
        start,
        end,
        text[start:end],
        meaning.type,
        meaning.value,
        _iso(meaning.earliest),
        _iso(meaning.latest),
        meaning.precision,
        meaning.basis,
        field,
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
