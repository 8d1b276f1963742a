"""Three articles on one attack and one on another, and which of them are one incident in a database."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from db.model import RawArticle
from db.query import parse
from db.store.file.database import open_reader
from db.store.panes import incident, timeline
from db.store.records.views import IncidentView

FIRST = RawArticle(
    "A car bomb exploded at a market in Baidoa, Somalia, on Monday, killing nine people, police said.",
    "a",
    "Bomb at Baidoa market kills nine",
    "2024-03-04",
    source="Horn Dispatch",
)
SECOND = RawArticle(
    "Nine people were killed when a car bomb exploded at the market of Baidoa in Somalia on Monday.",
    "b",
    "Nine dead in Baidoa market bombing",
    "2024-03-05",
    source="Gulf Observer",
)
THIRD = RawArticle(
    "The car bomb that exploded at the market in Baidoa, Somalia, on Monday killed nine people, doctors said.",
    "c",
    "Doctors: nine killed by Baidoa car bomb",
    "2024-03-05",
    source="Northern Post",
)
ELSEWHERE = RawArticle(
    "Gunmen shot dead two teachers in Goma, eastern Congo, on Sunday, the mayor said.",
    "d",
    "Two teachers shot dead in Goma",
    "2024-03-04",
    source="Kivu Radio",
)


def told(database: Path) -> dict[int, list[int]]:
    """Give the articles of each incident."""
    return {view.row.id: sorted(kept.article_id for kept in view.reports) for view in views(database)}


def views(database: Path) -> Iterator[IncidentView]:
    with closing(open_reader(database)) as conn:
        for row in timeline.page(conn, parse("")):
            view = incident.get(conn, row.id)
            assert view is not None
            yield view
