"""One article, and one incident with its reports."""

from __future__ import annotations

import sqlite3

from db.store.panes import article, incident
from tests.db.store.conftest import Filled
from tests.db.store.samples import ARRESTS, SHELLING, rich


def test_an_article_that_is_not_there_is_none(news: sqlite3.Connection) -> None:
    assert article.get(news, 99) is None
    assert article.extraction(news, 99) is None
    assert article.incidents_of(news, 99) == ()
    assert incident.get(news, 99) is None


def test_the_incidents_of_an_article_come_in_the_order_of_its_text(news: sqlite3.Connection) -> None:
    assert [row.type for row in article.incidents_of(news, 1)] == [SHELLING[0], ARRESTS[0]]


def test_an_incident_shows_its_reports(filled: Filled) -> None:
    given_raw, given_extraction = rich()
    view = incident.get(filled((given_raw, given_extraction)), 1)
    assert view is not None
    assert (view.row.who, view.row.whom, view.row.killed) == ("Northern Front", "dock workers", (3, None))
    assert [kept.report for kept in view.reports] == list(given_extraction.reports)
    assert (view.reports[0].source, view.reports[0].published) == ("Coast Agency", "2021-03-06")
