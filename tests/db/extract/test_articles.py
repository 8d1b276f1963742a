"""Whole short articles, all invented, in the styles of news from many regions, with what an analyst would note of each.

In ``articles.txt`` an article opens with ``##`` and its day of publication, ``=`` and its title; ``>>`` is an incident:
its type, day or days, a place, a perpetrator, ``-`` where nothing is asked of these, killed and injured, ``-`` where
nobody is said to be. The rest is the body.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from db.extract import extract
from db.model import Report


@dataclass
class Article:
    """One article of the file and the incidents that it tells of."""

    published: str
    title: str | None = None
    body: list[str] = field(default_factory=list)
    incidents: list[list[str]] = field(default_factory=list)


def articles() -> list[Article]:
    found: list[Article] = []
    for line in (Path(__file__).parent / "articles.txt").read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "##":
            found.append(Article(rest))
        elif mark == "=":
            found[-1].title = rest
        elif mark == ">>":
            found[-1].incidents.append([cell.strip() for cell in rest.split("|")])
        else:
            found[-1].body.append(line)
    return found


def told(report: Report) -> list[str]:
    """Give a report as the file writes it, with the perpetrators all in one cell."""
    date, days = report.date, ""
    if date.latest:
        days = date.latest if date.earliest == date.latest else f"{date.earliest or ''}..{date.latest}"
    doers = "; ".join(actor.name for actor in report.actors if actor.role == "perpetrator")
    return [
        report.type,
        days,
        "; ".join(place.name for place in report.places),
        doers or "-",
        toll(report, "killed"),
        toll(report, "injured"),
    ]


def toll(report: Report, kind: str) -> str:
    figures = [count.min if count.best is None else count.best for count in report.counts if count.kind == kind]
    return str(figures[-1]) if figures else "-"


@pytest.mark.parametrize("article", articles(), ids=lambda article: article.title or article.body[0][:60])
def test_what_an_article_tells(article: Article) -> None:
    found = extract("\n".join(article.body).strip(), title=article.title, published=article.published).reports
    actual = [told(report) for report in found if report.realis == "actual"]
    assert [cells[:2] for cells in actual] == [cells[:2] for cells in article.incidents]
    for got, wanted in zip(actual, article.incidents, strict=True):
        assert wanted[2] == "-" or wanted[2] in got[2].split("; ")
        assert wanted[3] == "-" or wanted[3] in got[3].split("; ")
        assert got[4:] == wanted[4:]
