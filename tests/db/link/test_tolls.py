"""A toll that grows is told as the latest says, and what others say is kept."""

from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest

from db.importer import import_articles
from db.model import RawArticle
from db.query import parse
from db.store.file.database import open_reader
from db.store.panes import incident, timeline

FIRST = RawArticle(
    "A car bomb exploded at a market in Baidoa, Somalia, on Monday, killing at least 9 people, police said.",
    "first",
    "At least 9 killed in Baidoa market bombing",
    "2024-03-04",
    source="Horn Dispatch",
)
SECOND = RawArticle(
    "A car bomb killed 15 people at a market in Baidoa, Somalia, on Monday and wounded 30, hospital officials said.",
    "second",
    "15 killed in Baidoa market bombing",
    "2024-03-05",
    source="Gulf Observer",
)
THIRD = RawArticle(
    "The car bomb that exploded at a market in Baidoa, Somalia, on Monday killed 17 people, the mayor said.",
    "third",
    "17 killed in Baidoa market bombing",
    "2024-03-06",
    source="Capital Tribune",
)


@pytest.mark.parametrize("order", list(permutations((FIRST, SECOND, THIRD))))
def test_the_latest_toll_is_told_and_the_others_are_kept(tmp_path: Path, order: tuple[RawArticle, ...]) -> None:
    for raw in order:
        import_articles(tmp_path / "t.db", [raw])
    with closing(open_reader(tmp_path / "t.db")) as conn:
        (row,) = timeline.page(conn, parse(""))
        view = incident.get(conn, row.id)
    assert (row.sources, row.killed, row.said) == (3, (9, 17), {"killed": (17, 17)})
    assert view is not None
    told = [(kept.published, kept.report.counts[0].min, kept.report.counts[0].max) for kept in view.reports]
    assert told == [("2024-03-04", 9, None), ("2024-03-05", 15, 15), ("2024-03-06", 17, 17)]


def test_nothing_is_said_beside_what_all_say(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [FIRST])
    with closing(open_reader(tmp_path / "t.db")) as conn:
        (row,) = timeline.page(conn, parse(""))
    assert (row.killed, row.said) == ((9, None), {})
