"""Short invented articles: those that tell of one incident are brought together, and no others."""

import itertools
from pathlib import Path

from db.importer import import_articles
from db.readers.registry import read_articles
from tests.cli import ROOT
from tests.db.link.importing import incidents, invented, linked, load


def test_the_sample_articles_stay_nine_incidents(tmp_path: Path) -> None:
    import_articles(tmp_path / "news.db", read_articles([ROOT / "seeds"]))
    told = incidents(tmp_path / "news.db")
    assert len(told) == 9
    assert all(len(articles) == 1 for articles in told)


def test_every_pair_of_the_invented_articles_is_right(tmp_path: Path) -> None:
    articles = invented()
    assert len(articles) >= 90
    load(tmp_path / "news.db", [[one.raw for one in articles]])
    expected = {
        frozenset((f"{one.raw.title} / {one.raw.source}", f"{other.raw.title} / {other.raw.source}"))
        for one, other in itertools.combinations(articles, 2)
        if one.tells & other.tells
    }
    found = linked(tmp_path / "news.db")
    wrong = sorted(f"{' + '.join(sorted(pair))}" for pair in found - expected)
    missed = sorted(f"{' + '.join(sorted(pair))}" for pair in expected - found)
    assert (wrong, missed) == ([], [])
