"""Killing whatever writes, at random moments, and looking at what is left."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from db import importer
from tests.db.readers.server import Answer, serving
from tests.db.wires import wires
from tests.processes import begun
from tests.trust.operations import BATCH, OPERATIONS, Acknowledge, Operation, check, copied, made


def killed(operation: Operation, start: Path, folder: Path, moments: int, seed: int) -> list[int]:
    """Kill an operation at so many moments, each time from the start; give how much it had acknowledged each time.

    After each kill the database has to be whole and to hold all that was acknowledged, and the operation has to go
    through when it is done again.
    """
    chance = random.Random(seed)
    whole = copied(start, folder)
    at_first = time.monotonic()
    _await(operation.run, whole, None)
    lasts = time.monotonic() - at_first
    found = []
    for _ in range(moments):
        database = copied(start, folder)
        acknowledged = _await(operation.run, database, chance.uniform(0, lasts * 1.1))
        check(database, acknowledged)
        check(database, _await(operation.run, database, None))
        found.append(len(acknowledged))
    shutil.rmtree(folder)
    return found


def _await(run: Callable[[Path, Acknowledge], None], database: Path, seconds: float | None) -> list[str]:
    """Run in a process of its own, killed after so many seconds; give what it acknowledged before."""
    reading, writing = Pipe(duplex=False)
    process = begun(_child, run, database, writing)
    writing.close()
    process.join(seconds)
    if seconds is not None:
        process.kill()
        process.join()
    else:
        assert process.exitcode == 0
    with reading:
        return list(_said(reading))


def _child(run: Callable[[Path, Acknowledge], None], database: Path, into: Connection) -> None:
    importer.BATCH = BATCH
    run(database, into.send)


def _said(reading: Connection) -> Iterator[str]:
    """Give what was said, until the other end was closed or killed."""
    with suppress(EOFError):
        while True:
            yield reading.recv()


def kill_often(name: str, folder: Path, moments: int, seed: int) -> list[int]:
    """Kill the operation of this name, or a watch, so often; give how much was acknowledged each time."""
    if name == "watch":
        return _kill_watch(folder, moments, seed)
    return killed(OPERATIONS[name], made(name, folder / "start"), folder / "work", moments, seed)


def _kill_watch(folder: Path, moments: int, seed: int) -> list[int]:
    """Kill somebody who watches three feeds of which each has something new."""
    with serving() as web:
        for number in range(3):
            web.answers[f"/{number}"] = Answer(news_feed(number), headers={"ETag": f'"{number}"'})
        watch = partial(_watch, [web.url(f"/{number}") for number in range(3)])
        start = OPERATIONS["import"].prepare
        return killed(Operation(start, watch), made("import", folder / "start"), folder / "work", moments, seed)


def _watch(urls: list[str], database: Path, done: Acknowledge) -> None:
    from db.watch import ask

    for number, url in enumerate(urls):
        asked = ask(database, url)
        assert asked.failure is None, asked.failure
        done(f"SELECT count(*) = 10 FROM articles WHERE source = 'Feed {number}'")


def news_feed(number: int) -> bytes:
    """Give a feed with ten articles, others for each number."""
    items = "".join(
        f"<item><title>{record['title']} of {number}</title><pubDate>Sat, 06 Mar 2021 10:00:00 GMT</pubDate>"
        f"<description>{record['text']} Feed {number}.</description></item>"
        for record in map(json.loads, wires(10).splitlines())
    )
    return f'<rss version="2.0"><channel><title>Feed {number}</title>{items}</channel></rss>'.encode()
