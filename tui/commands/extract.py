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


@click.command()
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Worker processes.")
@click.argument("files", nargs=-1, type=click.File("rb"))
def command(jobs: int, files: tuple[BinaryIO, ...]) -> None:
    """Read articles as JSON lines, write what they report as JSON lines, in the same order.

    An input line is {"id", "title", "date", "text"}; all but "text" may be missing, and "body" does for "text". "date"
    is the day of publication. A line that cannot be read is named on stderr, the rest goes on, and the exit code is 1.

    \b
    echo '{"id": 1, "date": "2020-07-18", "text": "A drone hit Derna on Friday."}' | tidings extract
    tidings extract --jobs 2 articles.jsonl | jq '.incidents[].summary'
    """
    from db.parallel import ordered

    failed = False
    for answers in ordered(_answer_batch, _batches(files or (sys.stdin.buffer,)), jobs=jobs):
        for line, complaint in answers:
            sys.stdout.buffer.write(line)
            if complaint:
                console.say(f"tidings extract: {complaint}")
                failed = True
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
    """Answer each line with its record or a complaint, the other one empty; empty lines are passed over."""
    answers = []
    for place, line in batch:
        if line is not None and not line.strip():
            continue
        try:
            answers.append((console.json_line(_answer(line)), ""))
        except ValueError as error:
            answers.append((b"", f"{place}: {error}"))
    return answers


def _answer(line: bytes | None) -> dict[str, Any]:
    """Give the record of one input line; ValueError says what is wrong with the line."""
    from db.export.record import to_record
    from db.extract import extract

    article = _parse(line)
    text = article.get("text", article.get("body"))
    if not isinstance(text, str):
        raise ValueError('no "text": expected {"id", "title", "date", "text"}')
    title = article.get("title")
    if title is not None and not isinstance(title, str):
        raise ValueError('"title" is not a text')
    return to_record(article.get("id"), extract(text, title=title or None, published=_day(article.get("date"))))


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


def _day(value: object) -> str | None:
    from db.readers.days import day_of

    if value is None or value == "":
        return None
    day = day_of(value)
    if day is None:
        raise ValueError(f'"date" is not a day: {value!r}')
    return day
