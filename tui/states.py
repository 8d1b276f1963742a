"""What stands in the timeline where there are no incidents, and other words about the state of things."""

from __future__ import annotations

from pathlib import Path

from db.query import Query
from db.store.rows import TimelineRow
from tui.questions import Counted, Found
from tui.text import one_line
from tui.words import date_words, toll_words, type_words


def nothing(found: Found) -> tuple[str, ...]:
    """Say why nothing is found and what to do, a line each, the first a heading."""
    if found.stored == 0:
        return (
            "No articles yet",
            "Leave with q, then read some in:",
            "",
            "    tidings import FOLDER-OR-FILE ...",
            "",
            "Text, HTML, JSON Lines and feeds are understood.",
        )
    if found.query.root is None:
        return (
            f"{_number(found.stored, 'article')}, but no incident in them",
            "Import more, or search them: press /",
        )
    from db.query import in_words

    lines = ["No incident matches", f"Looked for: {one_line(in_words(found.query))}", ""]
    if found.articles:
        lines.append(f"{_number(found.articles, 'article')} match, but they report no incident that does: press A")
    lines += [
        *(one_line(note) for note in found.query.notes),
        "Take a word or a filter away: press /",
        "See everything again: press Esc",
    ]
    return tuple(lines)


def unreadable(database: Path, reason: str) -> tuple[str, ...]:
    """Say that the database cannot be read, and why."""
    return (
        "The database cannot be read",
        one_line(str(database)),
        one_line(reason),
        "",
        "`tidings doctor` looks into it; another file is chosen with --db.",
    )


def count_words(counted: Counted, query: Query) -> str:
    """Say how many incidents there are."""
    number = f"{counted.count:,}{'' if counted.exact else '+'}"
    noun = "incident" if number == "1" else "incidents"
    return f"{number} {noun}{' found' if query.root is not None else ''}"


def row_as_text(row: TimelineRow) -> str:
    """Give a line of the timeline as plain text for a clipboard."""
    parts = [
        date_words(row.precision, row.earliest, row.latest, row.date_text).strip(),
        type_words(row.type),
        row.place or "",
        row.summary,
        toll_words(row.killed, row.injured, row.detained),
        row.source or "",
    ]
    return one_line(" · ".join(part for part in parts if part))


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
