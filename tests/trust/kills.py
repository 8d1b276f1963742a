"""Killing whatever writes, at random moments, and looking at what is left."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from tests.db.readers.server import Answer, serving
from tests.db.test_killed import wires
from tests.trust.operations import OPERATIONS, Acknowledge, Operation, check, copied, made


def killed(operation: Operation, start: Path, folder: Path, moments: int, seed: int) -> list[int]:
    """Kill an operation at so many moments, each time from the start; give how much it had acknowledged each time.

    After each kill the database has to be whole and to hold all that was acknowledged, and the operation has to go
    through when it is done again.
    """
    chance = random.Random(seed)
    whole = copied(start, folder)
    begun = time.monotonic()
    _await(operation.run, whole, None)
    lasts = time.monotonic() - begun
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
    reading, writing = os.pipe()
    process = get_context("fork").Process(target=_child, args=(run, database, writing))
    process.start()
    os.close(writing)
    process.join(seconds)
    if seconds is not None:
        process.kill()
        process.join()
    else:
        assert process.exitcode == 0
    with os.fdopen(reading) as said:
        return [json.loads(line) for line in said.read().splitlines()]


def _child(run: Callable[[Path, Acknowledge], None], database: Path, into: int) -> None:
    run(database, lambda query: _say(into, query))


def _say(into: int, query: str) -> None:
    os.write(into, json.dumps(query).encode() + b"\n")


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

        def watch(database: Path, done: Acknowledge) -> None:
            from db.watch import ask

            for number in range(3):
                asked = ask(database, web.url(f"/{number}"))
                assert asked.failure is None, asked.failure
                done(f"SELECT count(*) = 10 FROM articles WHERE source = 'Feed {number}'")

        start = OPERATIONS["import"].prepare
        return killed(Operation(start, watch), made("import", folder / "start"), folder / "work", moments, seed)


def news_feed(number: int) -> bytes:
    """Give a feed with ten articles, others for each number."""
    items = "".join(
        f"<item><title>{record['title']} of {number}</title><pubDate>Sat, 06 Mar 2021 10:00:00 GMT</pubDate>"
        f"<description>{record['text']} Feed {number}.</description></item>"
        for record in map(json.loads, wires(10).splitlines())
    )
    return f'<rss version="2.0"><channel><title>Feed {number}</title>{items}</channel></rss>'.encode()
