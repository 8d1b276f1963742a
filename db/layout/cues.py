"""What gives a paragraph away as furniture, a caption or a label, from ``data/cues.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "cues.tsv"
_KINDS = {"label", "furniture", "teasers", "caption", "date"}
_PLACES = {"line", "start", "end", "credit"}
_KEY = 3
"""How many first or last letters are looked up before a cue is compared."""
_LONGEST_LINE = 60
_LONGEST_NOTICE = 240
_LONGEST_CAPTION = 420
"""Longer paragraphs hold story beside the cue, and are story."""
_DIGITS = re.compile(r"\d+")
_BYLINE = re.compile(r"(?:By|BY)(?: (?:(?:[ae]l-)?[A-Z][\w.'’-]+|and|in|de|al|van|bin|&|\||,)+,?){1,10}$")
_NAMES_JOINED = re.compile(r"[A-Z][\w.]+ ?/ ?[A-Z]")
_CREDIT = re.compile(r"[\[(]([^\[\]()]{2,80})[\])]\.?$")


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue table, arranged for lookup: ``starts`` and ``ends`` are keyed by their first and last three letters."""

    lines: dict[str, str]
    starts: dict[str, tuple[tuple[str, str], ...]]
    ends: dict[str, tuple[tuple[str, str], ...]]
    credits: tuple[str, ...]


def cue_rows() -> list[tuple[str, str, str]]:
    """Give the rows (where, kind, cue) of the table; a row that does not fit raises ValueError with its line number."""
    rows = []
    for number, line in enumerate(_TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3 or fields[0] not in _PLACES or fields[1] not in _KINDS or fields[2] != fields[2].lower():
            raise ValueError(f"{_TABLE.name}:{number}: expected WHERE<tab>KIND<tab>cue in lower case")
        rows.append((fields[0], fields[1], fields[2]))
    return rows


@cache
def cues() -> Cues:
    """Give the cue table, read once."""
    lines: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    ends: dict[str, list[tuple[str, str]]] = {}
    credits = []
    for where, kind, cue in cue_rows():
        if where == "line":
            lines[cue] = kind
        elif where == "start":
            starts.setdefault(cue[:_KEY], []).append((cue, kind))
        elif where == "end":
            ends.setdefault(cue[-_KEY:], []).append((cue, kind))
        else:
            credits.append(cue)
    return Cues(lines, _frozen(starts), _frozen(ends), tuple(credits))


def _frozen(table: dict[str, list[tuple[str, str]]]) -> dict[str, tuple[tuple[str, str], ...]]:
    return {key: tuple(values) for key, values in table.items()}


def cued_kind(text: str, start: int, end: int) -> str | None:
    """Give the kind that a cue gives the paragraph ``text[start:end]``, None where nothing speaks against story:
    "teasers" is furniture behind which lines on other stories follow."""
    length = end - start
    if length > _LONGEST_CAPTION:
        return None
    table = cues()
    if length <= _LONGEST_LINE and (kind := _line_kind(text[start:end], table)):
        return kind
    if length <= _LONGEST_NOTICE:
        for cue, kind in table.starts.get(text[start : start + _KEY].lower(), ()):
            if text[start : start + len(cue)].lower() == cue:
                return kind
        for cue, kind in table.ends.get(text[end - _KEY : end].lower(), ()):
            if text[max(start, end - len(cue)) : end].lower() == cue:
                return kind
    if text[end - 1] in ")]" and _is_credit(text[max(start, end - 90) : end], table.credits):
        return "caption"
    return None


def _line_kind(line: str, table: Cues) -> str | None:
    folded = _DIGITS.sub("#", line.lower()).rstrip(".: ")
    if folded in table.lines:
        return table.lines[folded]
    return "furniture" if _BYLINE.match(line) else None


def _is_credit(tail: str, credits: tuple[str, ...]) -> bool:
    """Tell whether the tail ends in a photo credit: "[Anadolu/Getty]", but not in an aside "(AFP)" or "[sic]"."""
    found = _CREDIT.search(tail)
    if found is None:
        return False
    inside = found[1].lower()
    if "http" in inside:
        return False
    return _NAMES_JOINED.search(found[1]) is not None or any(credit in inside for credit in credits)
