"""Where reports of one incident disagree, both sides are shown with who says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.importer import import_articles
from db.model import Actor, Count, IncidentDate, RawArticle, Report
from db.store.records.views import StoredReport
from tests.tui.running import browsing, line_with, settle, text_of
from tui.wording.disagreeing import disagreements


def told(source: str, **slots: object) -> StoredReport:
    plain = {"type": "attack", "event_type": "Violence", "sub_event_type": "Attack", "realis": "actual"}
    report = Report(**{**plain, "summary": "", "date": IncidentDate(), **slots})  # type: ignore[arg-type]
    return StoredReport(1, 1, 1, None, source, "2021-03-12", "x", report)


def day(first: str | None, last: str | None) -> IncidentDate:
    return IncidentDate(first, last, "day" if first == last else "upper-bound")


def injured(low: int | None, high: int | None) -> tuple[Count, ...]:
    return (Count("injured", low, high),)


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ({"counts": injured(3, 3)}, {"counts": injured(6, 6)}, {"injured": "3 (A) or 6 (B)"}),
        ({"counts": injured(3, 3)}, {"counts": injured(2, None)}, {}),
        ({"counts": injured(3, 3)}, {"counts": injured(4, None)}, {"injured": "3 (A) or 4+ (B)"}),
        ({"counts": injured(3, 3)}, {}, {}),
        (
            {"date": day("2021-03-11", "2021-03-11")},
            {"date": day("2021-03-12", "2021-03-12")},
            {"when": "11 Mar 2021 (A) or 12 Mar 2021 (B)"},
        ),
        ({"date": day("2021-03-11", "2021-03-11")}, {"date": day(None, "2021-03-12")}, {}),
        ({"date": day("2021-03-11", "2021-03-11")}, {}, {}),
        ({"type": "explosion"}, {"type": "suicide-bomb"}, {"what": "explosion (A) or suicide bombing (B)"}),
        (
            {"actors": (Actor("perpetrator", "armed-group", "Reds"),)},
            {"actors": (Actor("perpetrator", "armed-group", "Blues"),)},
            {"who": "Reds (A) or Blues (B)"},
        ),
        ({"actors": (Actor("perpetrator", "armed-group", "Reds"),)}, {}, {}),
        (
            {"status": ("claimed",), "actors": (Actor("claimant", "armed-group", "Reds"),)},
            {"status": ("denied",)},
            {"status": "claimed by Reds (A) · denied (B)"},
        ),
        ({"status": ("claimed",)}, {}, {}),
    ],
)
def test_only_what_cannot_both_be_right_is_a_disagreement(
    mine: dict[str, object], theirs: dict[str, object], said: dict[str, str]
) -> None:
    assert {fact.name: fact.text for fact in disagreements((told("A", **mine), told("B", **theirs)))} == said


def test_sources_that_agree_stand_together() -> None:
    (odd,) = disagreements(
        [told(name, counts=injured(number, number)) for name, number in (("A", 3), ("B", 6), ("C", 3))]
    )
    assert odd.text == "3 (A, C) or 6 (B)"


@pytest.fixture
def two_tolls(tmp_path: Path) -> Path:
    """Two articles on one bomb, one with three injured and one with six."""
    path = tmp_path / "news.db"
    story = "A car bomb exploded at a market in Baidoa, Somalia, on Monday, killing nine and injuring {}, police said."
    articles = [
        RawArticle(story.format(number), source, f"Bomb at Baidoa market, {source} says", "2024-03-04", source=source)
        for number, source in (("three", "Horn Dispatch"), ("six", "Gulf Observer"))
    ]
    import_articles(path, articles)
    return path


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_incident_shows_both_sides_and_every_report_with_its_quotes(
    two_tolls: Path, size: tuple[int, int]
) -> None:
    async with browsing(two_tolls, *size) as (app, pilot):
        await pilot.press("i")
        await settle(app, pilot)
        shown = text_of(app)
        assert "2 articles" in shown
        odds = line_with(app, "  injured  ")
        assert "3 (Horn Dispatch)" in odds and "6 (Gulf Observer)" in odds and " or " in odds
        assert "Horn Dispatch · 4 Mar 2024" in shown
        await pilot.press("G")
        await settle(app, pilot)
        assert "“A car bomb exploded" in text_of(app)
        await pilot.press("escape")
        await settle(app, pilot)
        assert "where, and who" in text_of(app)


async def test_the_strip_under_the_article_says_so_too(two_tolls: Path) -> None:
    async with browsing(two_tolls, 160, 45) as (app, _):
        odds = line_with(app, "differ  injured: ")
        assert "3 (Horn Dispatch)" in odds and "6 (Gulf Observer)" in odds


async def test_without_an_incident_it_is_said(tmp_path: Path) -> None:
    async with browsing(tmp_path / "none.db") as (app, pilot):
        await pilot.press("i")
        await settle(app, pilot)
        assert "There is no incident under the cursor" in text_of(app)
