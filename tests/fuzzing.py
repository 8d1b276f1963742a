"""Feeding the readers spoilt samples: ``python -m tests.fuzzing [MINUTES] [SEED]`` names what fails or takes long.

Whatever a file holds, a reader gives articles and troubles and never an error. An input that breaks this is kept in the
folder for temporary files; what it shows belongs into a test.
"""

from __future__ import annotations

import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType

from db.model import Extraction
from db.store.drafts.drafting import drafted
from tests.db.readers.reading import found_in
from tests.db.readers.test_newsboat import RAID, cache
from tests.db.readers.test_pdf import document
from tests.db.readers.test_samples import PACKED, PACKERS, PAGES, SAMPLES
from tests.db.readers.test_warc import archived

_LONGEST = 10.0
"""Seconds of processor time that one input may take."""
PIECES = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"<", b"]]>", b"<![CDATA[", b"<![CDA[", b"<!--", b"&#x110000;", b'"'),
    *(b"[" * 2000, b"]" * 50, b"<div>" * 3000, b"\r", b"\n\n", b"From x\n", b"---\n", b"\xe2\x80", b"\xed\xa0\x80"),
    *(b"9" * 400, b"-1", b"1e999", b"\x1b[31m", b"=?utf-8?b?====?=", b"charset=undefined", b"\x1f\x8b\x08", b"%PDF-"),
    *(b"Content-Type: multipart/mixed; boundary=q\n\n", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"PK\x03\x04"),
    *(
        b"SQLite format 3\0",
        b"Thu, 99 Foo 99999",
        b"<?xml version='1.0' encoding='utf-16'?>",
        b",",
        b"\t",
        b"WARC/1.0\r\n",
    ),
)


class TooLongError(Exception):
    """An input took more time than any may."""


def corpus() -> dict[str, bytes]:
    """Give the samples by name, and archives, databases and documents made of them."""
    files = {path.name: path.read_bytes() for path in SAMPLES.rglob("*") if path.is_file() and path.suffix != ".toml"}
    files |= {f"news.{kind}": pack(PACKED[:4]) for kind, pack in PACKERS.items()}
    pages = {f"https://news.example/{name}": ("text/html", (SAMPLES / name).read_bytes()) for name in PAGES}
    files |= {"crawl.warc": archived(pages), "crawl.warc.gz": archived(pages, packed=True)}
    files["report.pdf"] = document(["A bomb killed two."], "/Title (Bomb) /CreationDate (D:20210307)")
    with tempfile.TemporaryDirectory() as folder:
        files["cache.db"] = cache(Path(folder) / "cache.db", *[RAID] * 5).read_bytes()
    return files


def spoilt(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Give the data with pieces changed, put in, left out, doubled, taken from others, or cut off."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 6, 20))):
        at, length, other = chance.randrange(len(found) + 1), chance.choice((1, 4, 40, 400)), chance.choice(others)
        begin = chance.randrange(len(other) + 1)
        gone, come = chance.choice(
            (
                (1, chance.randbytes(1)),
                (0, chance.choice(PIECES)),
                (length, b""),
                (0, bytes(found[:length])),
                (0, other[begin : begin + length]),
                (len(found), b""),
                (8, chance.randbytes(8)),
            )
        )
        found[at : at + gone] = come
    return bytes(found)


def fuzz(minutes: float, seed: int) -> int:
    """Read spoilt samples for so long; give the number of inputs that failed."""
    chance, files = random.Random(seed), corpus()
    names, others = list(files), list(files.values())
    failed = tried = 0
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        name = chance.choice(names)
        data = spoilt(files[name], others, chance)
        tried += 1
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)
        try:
            articles, _ = found_in(data, name if chance.random() < 0.7 else "file")
            for article in articles:
                drafted(article, article.given or Extraction(None))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            kept = Path(tempfile.gettempdir()) / f"fuzzed-{seed}-{tried}-{name}"
            kept.write_bytes(data)
            failed += 1
            print(f"{kept}: {error!r}", flush=True)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    print(f"{tried:,} inputs, {failed} failed")
    return failed


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    signal.signal(signal.SIGPROF, _too_long)
    asked = [float(argument) for argument in sys.argv[1:]]
    sys.exit(bool(fuzz(asked[0] if asked else 10.0, int(asked[1]) if asked[1:] else 1)))
