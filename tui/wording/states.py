"""What stands in the timeline where there are no incidents, and other words about the state of things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.query import Query
from db.store.records.rows import TimelineRow
from tui.questions import Counted, Found
from tui.text import one_line
from tui.wording.words import date_words, toll_words, type_words


def nothing(found: Found, key: Callable[[str], str], *, restricted: bool = False) -> tuple[str, ...]:
    """Say why nothing is found and what to do, a line each, the first a heading; ``key`` names the key of an id."""
    if found.stored == 0:
        return _empty(key) if not restricted else _empty_to_read()
    if found.query.root is None:
        return (
            f"{number(found.stored, 'article')}, but no incident in them",
            f"Import more ({key('import')}), list them ({key('articles')}), or search them ({key('search')})",
        )
    from db.query import in_words

    lines = ["No incident matches", f"Looked for: {one_line(in_words(found.query))}", ""]
    if found.articles:
        lines.append(
            f"{number(found.articles, 'article')} match, but they report no incident that does: press {key('articles')}"
        )
    lines += [
        *(one_line(note) for note in found.query.notes),
        f"Take a word or a filter away: press {key('search')}",
        f"See everything again: press {key('back')}",
    ]
    return tuple(lines)


def _empty(key: Callable[[str], str]) -> tuple[str, ...]:
    return (
        "No articles yet",
        f"Press {key('import')} to import some: a file, a folder, a web page, a feed,",
        "or the two sample articles that come with tidings.",
        "",
        "The same from the command line:",
        "",
        "    tidings import FOLDER-OR-FILE ...",
        "",
        f"{key('help')} shows all keys, {key('quit')} leaves.",
    )


def _empty_to_read() -> tuple[str, ...]:
    return (
        "No articles yet",
        "With --restricted none are imported from here. From the command line:",
        "",
        "    tidings import FOLDER-OR-FILE ...",
    )


def unreadable(database: Path, reason: str) -> tuple[str, ...]:
    """Say that the database cannot be read, and why."""
    return (
        "The database cannot be read",
        one_line(str(database)),
        one_line(reason),
        "",
        "What is in it is shown as soon as it can be read.",
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
        toll_words(row),
        row.source or "",
    ]
    return one_line(" · ".join(part for part in parts if part))


def number(count: int, noun: str) -> str:
    """Give a count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
