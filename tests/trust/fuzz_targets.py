"""What the fuzzer attacks: each target takes bytes, does what tidings does with them, and raises where that is wrong.

The seeds of a target are what it begins from; the dictionary is what it puts between.
"""

from __future__ import annotations

import sqlite3
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from rich.cells import cell_len

from db.export.record import to_record
from db.extract import extract
from db.importer import import_articles
from db.link.outline import outline
from db.link.traits import packed
from db.model import Extraction, RawArticle
from db.query import in_words, parse
from db.readers.registry import read_articles
from db.store.drafts.drafting import drafted
from db.store.file.database import open_reader
from db.store.panes import search, timeline
from tests.db.readers.reading import found_in
from tests.fuzzing import PIECES, corpus
from tests.trust.adversaries import FRAGMENTS, UNITS
from tests.trust.hostile import ATTACKS, RAW_ATTACKS, STORY
from tui.drawing.flow import Flow
from tui.text import MARKS_PER_CHARACTER, cells, fit, one_line, visible

_SEEDS = Path(__file__).parents[2] / "seeds"
_UNDRAWN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
_TODAY = date(2021, 6, 16)
_NAMES = ("file", "a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.xml", "a.eml", "a.mbox", "a.md", "a.zip", "a.pdf")
_QUERIES = (
    *('drone place:"deir ez-zor" after:2020-07 killed:>=3', 'near:"Homs"~50km -title:raid', "(a OR b*) NOT c"),
    *('on:"last week" injured:2..5', "box:34,39.5,36,41 has:note", '"the port" source:"Coast Agency"', "before:2020"),
    *("type:air-drone-strike status:claimed", "actor:isis weapon:mortar detained:>10 tag:x", 'on:"July 2020"'),
)


@dataclass(frozen=True)
class Target:
    """One thing to attack, the bytes to begin with, and the most bytes that an input has."""

    attack: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    longest: int


def _text(data: bytes) -> str:
    """Give any bytes as text; what is no UTF-8 becomes lone surrogates, which are the worst there is."""
    return data.decode("utf-8", "surrogateescape")


def _bytes(texts: Iterable[str]) -> list[bytes]:
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def gate(data: bytes) -> None:
    """Draw any text: nothing that controls a terminal passes, and it is as wide as it is said to be."""
    text = _text(data)
    drawn = visible(text)
    assert not {unicodedata.category(character) for character in drawn} & _UNDRAWN
    drawn.encode()
    assert visible(drawn) == drawn
    assert cells(drawn) == cell_len(drawn)
    assert cells(fit(text, 20)) == 20
    assert "  " not in one_line(text)
    marks = 0
    for character in drawn:
        marks = 0 if cell_len(character) else marks + 1
        assert marks <= MARKS_PER_CHARACTER
    flow = Flow(text, 20)
    for index in range(flow.height()):
        if line := flow.line(index):
            assert cells(visible(text[line.start : line.end])) <= 20


def readers(data: bytes) -> None:
    """Read a file of any kind, whose first byte says how it is called, and make rows of its articles."""
    name = _NAMES[data[0] % len(_NAMES)] if data else "file"
    for article in found_in(data[1:], name)[0]:
        drafted(article, article.given or Extraction(None))


@cache
def _samples() -> sqlite3.Connection:
    """Give a database of the sample articles, to search in."""
    path = Path(tempfile.mkdtemp(prefix="tidings-fuzz-")) / "samples.db"
    import_articles(path, read_articles([_SEEDS]), day="2021-03-10")
    return open_reader(path)


def searching(data: bytes) -> None:
    """Understand any query, say it in words, and search articles and incidents for it."""
    query, conn = parse(_text(data), today=_TODAY), _samples()
    assert in_words(query).encode()
    assert all(note.encode() for note in query.notes)
    search.articles(conn, query, ranked=True)
    timeline.page(conn, query)
    for hit in search.articles(conn, query):
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.matches)
        search.matches(conn, query, hit.id)


def extraction(data: bytes) -> None:
    """Understand any text, outline it, make rows and a record of what was understood; every span quotes the text."""
    text = _text(data)
    title = text.partition("\n")[0][:80]
    found = extract(text, title=title, published="2021-03-06")
    sketch = packed(outline(title, text, found))
    drafted(RawArticle(text, "here", title, "2021-03-06"), replace(found, outline=sketch))
    to_record("1", found)
    for mention in found.mentions:
        assert (title if mention.field == "title" else text)[mention.start : mention.end] == mention.text


def _news() -> list[bytes]:
    articles = [path.read_bytes()[:4000] for path in sorted(_SEEDS.glob("*.txt"))]
    repeated = _bytes((unit * 40)[:400] for unit in UNITS.values())
    return articles + repeated + _bytes(STORY.format(killed=3, attack=attack) for attack in ATTACKS.values())


def _files() -> list[bytes]:
    """Give the samples of the readers, each behind the byte that gives it its name."""
    suffixes = [Path(name).suffix for name in _NAMES]
    return [
        bytes([suffixes.index(Path(name).suffix) if Path(name).suffix in suffixes else 0]) + data
        for name, data in corpus().items()
        if len(data) < 16_000
    ]


TARGETS: dict[str, Target] = {
    "gate": Target(gate, lambda: _bytes(ATTACKS.values()) + list(RAW_ATTACKS.values()), 400),
    "readers": Target(readers, _files, 16_000),
    "search": Target(searching, lambda: _bytes(_QUERIES), 200),
    "extraction": Target(extraction, _news, 8_000),
}
"""What can be attacked, by name."""


def dictionary() -> list[bytes]:
    """Give the pieces that inputs are made of besides what chance brings; none is longer than 64 bytes."""
    texts = {*UNITS.values(), *FRAGMENTS, *ATTACKS.values(), *(word for query in _QUERIES for word in query.split())}
    return sorted({piece[:64] for piece in (*_bytes(texts), *RAW_ATTACKS.values(), *PIECES)})
