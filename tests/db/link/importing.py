"""Importing articles in a test, and asking which of them tell of one incident."""

import itertools
import tomllib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from db.importer import import_articles
from db.model import RawArticle
from db.query import parse
from db.store.file.database import open_reader
from db.store.panes import incident, timeline

INVENTED = Path(__file__).with_name("invented.toml")


@dataclass(frozen=True)
class Invented:
    """An article and the names of what it tells."""

    raw: RawArticle
    tells: frozenset[str]


def invented() -> list[Invented]:
    """Give the invented articles."""
    return [
        Invented(
            RawArticle(
                entry["text"], f"invented {at}", entry["title"], entry.get("published"), source=entry.get("source")
            ),
            frozenset(entry["tells"]),
        )
        for at, entry in enumerate(tomllib.loads(INVENTED.read_text())["article"])
    ]


def load(database: Path, batches: Sequence[Sequence[RawArticle]]) -> None:
    """Import the articles, batch after batch."""
    for batch in batches:
        import_articles(database, batch)


def linked(database: Path) -> set[frozenset[str]]:
    """Give the titles of all articles that tell of one incident together, pair by pair."""
    pairs: set[frozenset[str]] = set()
    for told in incidents(database):
        pairs |= {frozenset(pair) for pair in itertools.combinations(sorted(told), 2)}
    return pairs


def incidents(database: Path) -> list[frozenset[str]]:
    """Give for each incident the titles and sources of the articles that report it or look back on it."""
    found = []
    with closing(open_reader(database)) as conn:
        for row in timeline.page(conn, parse(""), limit=10_000):
            view = incident.get(conn, row.id)
            assert view is not None
            told = {f"{kept.article_title} / {kept.source}" for kept in view.reports}
            found.append(frozenset(told | {f"{kept.title} / {kept.source}" for kept in view.references}))
    return found
