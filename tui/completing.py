"""Completion of a query while it is typed: names of fields, their values, and words of the articles."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from db.store.panes import suggest

MOST = 8
"""Completions offered at most."""
LEAST_LETTERS = 2
"""A bare word is completed from this many letters on."""
FIELDS = (
    "place:", "actor:", "type:", "weapon:", "source:", "status:", "tag:", "title:", "near:", "has:",
    "after:", "before:", "on:", "killed:", "injured:", "detained:",
)  # fmt: skip
"""Fields that are offered where one begins as what was typed."""
_LAST = re.compile(r"(?P<before>-?)(?:(?P<field>\w+):)?(?P<letters>[^\s\":]*)$")
_QUOTED = re.compile(r"(?P<before>(?:.*\s)?-?)(?P<field>\w+):\"(?P<letters>[^\"]*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The last part of a query, which may go on: what stands before it, its field if it has one, and its letters."""

    before: str
    field: str | None
    letters: str


def beginning_of(text: str) -> Beginning | None:
    """Give what could be completed at the end of ``text``, None where nothing is begun."""
    quoted = _QUOTED.fullmatch(text)
    if quoted is not None:
        return Beginning(quoted["before"], quoted["field"], quoted["letters"])
    start = max(text.rfind(" "), text.rfind("\t")) + 1
    last = _LAST.fullmatch(text[start:])
    if last is None or start == len(text):
        return None
    return Beginning(text[:start] + last["before"], last["field"], last["letters"])


def candidates(conn: sqlite3.Connection, text: str) -> tuple[str, ...]:
    """Give the queries that ``text`` may become, the likeliest first."""
    begun = beginning_of(text)
    if begun is None:
        return ()
    if begun.field is not None:
        values = suggest.values(conn, begun.field, begun.letters, limit=MOST)
        return tuple(f"{begun.before}{begun.field}:{_quoted(value)} " for value in values)
    if len(begun.letters) < LEAST_LETTERS:
        return ()
    fields = [field for field in FIELDS if field.startswith(begun.letters.lower())]
    words = suggest.words(conn, begun.letters, limit=MOST)
    found = [*fields, *(f"{word} " for word in words if word != begun.letters.lower())]
    return tuple(f"{begun.before}{one}" for one in found)[:MOST]


def _quoted(value: str) -> str:
    plain = value.replace('"', "")
    return f'"{plain}"' if not plain.replace("-", "").isalnum() else plain
