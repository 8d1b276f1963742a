"""What readers put right outlasts importing the same articles again and understanding them anew."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.importer import import_articles
from db.linking import link_reports
from db.model import Report
from db.query import parse
from db.reextract import reextract
from db.store.changes import undoable
from db.store.file.database import open_reader
from db.store.panes import incident, timeline
from db.store.records.views import IncidentView
from db.store.writing.opening import open_writer
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND, THIRD

Told = tuple[int, Report, tuple[str, ...]]
"""Of which article, its report, and which slots of it were put right."""
CORRECTIONS: dict[str, Any] = {
    "type": {
        "type": "grenade",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Grenade",
    },
    "date": {"from": "2024-02-02", "to": "2024-02-03", "precision": "day"},
    "place": {"name": "Newtown", "lat": 1.0, "lon": 2.0},
    "actors": [{"role": "perpetrator", "kind": "armed-group", "name": "Northern Front"}],
    "status": ["denied"],
    "killed": {"min": 2, "max": 4},
    "displaced": {"min": 40, "max": None},
}


def shown(database: Path) -> list[tuple[int, list[Told], tuple[str, ...]]]:
    """Give what a reader sees of each incident: each report, and which of its slots were put right."""

    def of(view: IncidentView) -> tuple[int, list[Told], tuple[str, ...]]:
        told = [(kept.article_id, kept.report, kept.corrected) for kept in view.reports]
        return view.row.id, told, view.tags

    with closing(open_reader(database)) as conn:
        views = [incident.get(conn, row.id) for row in timeline.page(conn, parse(""))]
        return [of(view) for view in views if view is not None]


def reports_of(database: Path) -> list[Told]:
    return sorted((report for _, told, _ in shown(database) for report in told), key=lambda report: report[0])


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """Three articles; every slot of the first is put right, and the shooting in Goma is no incident."""
    database = tmp_path / "news.db"
    import_articles(database, [FIRST, SECOND, ELSEWHERE])
    with open_writer(database) as store:
        for field, value in CORRECTIONS.items():
            undoable.correcting_report(report_of(database, 1), field, value).make(store)
        undoable.correcting_report(report_of(database, 3), "realis", "hypothetical").make(store)
        link_reports(store)
    return database


def report_of(database: Path, article_id: int) -> int:
    with closing(open_reader(database)) as conn:
        return int(conn.execute("SELECT id FROM reports WHERE article_id = ?", (article_id,)).fetchone()[0])


def test_corrections_hold_when_the_articles_are_imported_and_understood_again(corrected: Path) -> None:
    before = shown(corrected)
    (first, _, fields), (second, *_) = reports_of(corrected)
    assert (first, second, set(fields)) == (1, 2, set(CORRECTIONS))
    import_articles(corrected, [FIRST, SECOND, ELSEWHERE])
    assert shown(corrected) == before
    reextract(corrected, everything=True)
    assert shown(corrected) == before


def test_corrections_hold_when_others_are_imported(corrected: Path) -> None:
    before = reports_of(corrected)
    import_articles(corrected, [THIRD])
    after = reports_of(corrected)
    assert [report for report in after if report[0] in (1, 2)] == before
