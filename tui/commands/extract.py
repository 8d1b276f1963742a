"""``tidings extract``: a filter from articles to what they report, JSON lines in and out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import click
import msgspec

from tui import console

Batch = list[tuple[str, bytes | None]]
"""Lines, each with its place in words; None for a line too long to be held."""


@click.command(short_help="A filter: articles in, what they report out, as JSON lines.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Worker processes.")
@click.argument("files", nargs=-1, type=click.File("rb"))
def command(jobs: int, files: tuple[BinaryIO, ...]) -> None:
    """Read articles as JSON lines, write what they report as JSON lines, in the same order.

    An input line is {"id", "title", "date", "text"}; all but "text" may be missing, and "body" does for "text". "date"
    is the day of publication. A line that cannot be read is named on stderr, the rest goes on, and the exit code is 1.
    A "date" that is no day is named too, and its article answered as one without a date.

    \b
    echo '{"id": 1, "date": "2020-07-18", "text": "A drone hit Derna on Friday."}' | tidings extract
    tidings extract --jobs 2 articles.jsonl | jq '.incidents[].summary'
    """
    from db.garbage import collect_seldom
    from db.parallel import ordered

    collect_seldom()
    failed = False
    for answers in ordered(_answer_batch, _batches(files or (sys.stdin.buffer,)), jobs=jobs):
        for line, complaint in answers:
            console.write_json((line,))
            if complaint:
                console.say(f"tidings extract: {complaint}")
                failed = failed or not line
        sys.stdout.buffer.flush()
    if failed:
        console.leave(1)


def _batches(files: tuple[BinaryIO, ...]) -> Iterator[Batch]:
    from db.readers.lines import line_batches

    for file in files:
        name = "" if file is sys.stdin.buffer else f"{file.name}, "
        for batch in line_batches(file):
            yield [(f"{name}line {number}", line) for number, line in batch]


def _answer_batch(batch: Batch) -> list[tuple[bytes, str]]:
    """Answer each line with its record, a complaint, or both; empty lines are passed over."""
    answers = []
    for place, line in batch:
        if line is not None and not line.strip():
            continue
        try:
            record, complaint = _answer(line)
            answers.append((console.json_line(record), complaint and f"{place}: {complaint}"))
        except ValueError as error:
            answers.append((b"", f"{place}: {error}"))
    return answers


def _answer(line: bytes | None) -> tuple[dict[str, Any], str]:
    """Give the record of one input line and what is odd about it, if anything; ValueError says why there is none."""
    from db.export.record import to_record
    from db.understanding import extract_safely

    article = _parse(line)
    text = article.get("text", article.get("body"))
    if not isinstance(text, str):
        raise ValueError('no "text": expected {"id", "title", "date", "text"}')
    title = article.get("title")
    if title is not None and not isinstance(title, str):
        raise ValueError('"title" is not a text')
    published, complaint = _day(article.get("date"))
    found = extract_safely(text, title=title or None, published=published)
    complaint = f"a rule failed on it: {found.fault}" if found.fault else complaint
    return to_record(article.get("id"), found), complaint


def _parse(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise ValueError("longer than 64 MB")
    try:
        article = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from error
    if not isinstance(article, dict):
        raise ValueError("not a JSON object")
    return article


def _day(value: object) -> tuple[str | None, str]:
    from db.readers.days import day_of

    if value is None or value == "":
        return None, ""
    day = day_of(value)
    return day, "" if day else f'"date" is not a day, taken as unknown: {value!r}'
