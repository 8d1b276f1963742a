"""Incidents in words that can be read aloud: no signs, no columns, each sentence by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.store.records.rows import TimelineRow
from db.store.records.views import ArticleView, IncidentView, StoredReport
from tui.text import one_line
from tui.wording.disagreeing import at_odds_words, disagreements, source_words
from tui.wording.facts import added, facts
from tui.wording.states import row_as_text
from tui.wording.telling import sentence
from tui.wording.words import day_words

_SIGNS = (
    (re.compile(r"≤ "), "at most "),
    (re.compile(r"(\d)\+"), r"\1 or more"),
    (re.compile(r"(\d) ?– ?(?=\d)"), r"\1 to "),
    (re.compile(r" ?→ "), " against "),
    (re.compile(r"\.? · "), ", "),
    (re.compile(r"×(\d+)"), r"\1 times"),
    (re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\?"), r"an unknown \1"),
    (re.compile(r"\[(\w)\](?=\w)"), r"\1"),
)
_BY = re.compile(r"at most (?=\d{1,2} [A-Z])")


def spoken(text: str) -> str:
    """Give our own words without signs: "≤ 12 Mar 2021 · 3–6 killed" is "by 12 Mar 2021, 3 to 6 killed"."""
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    return _BY.sub("by ", text).strip()


def row_lines(number: int, row: TimelineRow) -> Iterator[str]:
    """Give an incident of the list, with its number."""
    yield f"{number}. {spoken(row_as_text(row)).rstrip('.')}{', starred' if row.starred else ''}."


def incident_lines(view: IncidentView) -> Iterator[str]:
    """Give all that is known of an incident, a sentence a line."""
    yield spoken(sentence(view.reports[0].report)) + "."
    for fact in added(view):
        yield f"By you: {spoken(f'{fact.name}: {fact.text}')}."
    for fact in disagreements(view.reports):
        yield f"{at_odds_words(view.reports)}. {fact.name.capitalize()}: {spoken(fact.text)}."
    for kept in view.reports:
        yield source_words_of(kept)
        for fact in facts(kept.report):
            yield f"{fact.name.capitalize()}: {spoken(fact.text)}."


def source_words_of(kept: StoredReport) -> str:
    """Give whose report it is: the outlet, the day and the number of the article."""
    day = day_words(kept.published).strip() if kept.published else "on an unknown day"
    return f"{source_words(kept)}, {day}, article {kept.article_id}."


def article_lines(view: ArticleView, incident_id: int) -> Iterator[str]:
    """Give an article, a paragraph a line, as it was published; "Evidence:" leads those that report the incident."""
    reports = [kept.report for kept in view.reports if kept.incident_id == incident_id]
    spans = [span for report in reports for span in report.evidence or report.triggers]
    day = day_words(view.published).strip() if view.published else "date unknown"
    yield one_line(f"{view.title or 'Without a title'}. {view.source or 'Unknown source'}, {day}.")
    if any(span.field == "title" for span in spans):
        yield "The title is evidence."
    start = 0
    for paragraph in view.body.splitlines(keepends=True):
        end = start + len(paragraph)
        told = any(span.field == "text" and span.start < end and span.end > start for span in spans)
        if paragraph.strip():
            yield f"{'Evidence: ' if told else ''}{one_line(paragraph)}"
        start = end
