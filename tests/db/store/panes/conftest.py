"""The same news for the tests of several panes."""

from __future__ import annotations

import sqlite3

import pytest

from tests.db.store.conftest import Filled
from tests.db.store.panes.news import BODY
from tests.db.store.samples import ARRESTS, OSTEN, SHELLING, TARSK, VARNA, extraction, mention, raw, report


@pytest.fixture
def news(filled: Filled) -> sqlite3.Connection:
    """Eleven incidents from March 2021 to May 2022, one of them undated."""
    days = ("2021-03-01", "2021-03-01", "2021-03-03", "2021-04-20", "2022-05-05", None)
    articles = []
    for number, day in enumerate(days):
        body = f"{BODY} Report {number}."
        shelled = report(body, "hit", kind=SHELLING, place=TARSK, day=day, weapon="mortar", status=("claimed",))
        arrested = report(body, "arrested", kind=ARRESTS, place=VARNA if number else OSTEN, day=day, actor="police")
        reports = (shelled, arrested) if day else (shelled,)
        mentions = (mention(body, "Tarsk", TARSK), mention(body, "Warnhafen", VARNA))
        articles.append((raw(body, source="Hill Radio"), extraction(*reports, mentions=mentions)))
    return filled(*articles)
