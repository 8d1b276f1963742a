"""``tidings show``: one article, or one incident with all its reports."""

from __future__ import annotations

import sqlite3
from typing import Any

import click

from db.language import is_understood
from db.model import Report
from db.store.records.views import ArticleView, IncidentView
from tui import console
from tui.commands.searching import json_option, reader


@click.command(short_help="Print an article or an incident, and what is reported.")
@click.argument("number", type=int)
@click.option("--incident", is_flag=True, help="NUMBER is that of an incident, as `tidings timeline` prints it.")
@json_option
@click.pass_obj
def command(settings: console.Settings, number: int, incident: bool, as_json: bool) -> None:
    """Print the article NUMBER and what it reports; the numbers are those that `tidings search` prints.

    \b
    tidings show 2
    tidings show --incident 5 --json
    """
    with reader(settings) as conn:
        view = _incident(conn, number) if incident else _article(conn, number)
    if view is None:
        console.say(f"tidings: there is no {'incident' if incident else 'article'} {number}")
        console.leave(1)
    elif as_json:
        console.tell_json(_record(view))
    elif isinstance(view, ArticleView):
        _tell_article(view)
    else:
        _tell_incident(view)


def _article(conn: sqlite3.Connection, number: int) -> ArticleView | None:
    from db.store.panes import article

    return article.get(conn, number)


def _incident(conn: sqlite3.Connection, number: int) -> IncidentView | None:
    from db.store.panes import incident

    return incident.get(conn, number)


def _record(view: ArticleView | IncidentView) -> dict[str, Any]:
    from db.export.stored import article_record, incident_record

    return article_record(view) if isinstance(view, ArticleView) else incident_record(view)


def _tell_article(view: ArticleView) -> None:
    properties = {"title": view.title, "source": view.source, "author": view.author, "url": view.url}
    for name, value in properties.items():
        if value:
            console.tell(f"{name + ':':<11}{value}")
    basis = f" ({view.published_basis})" if view.published_basis else ""
    console.tell(f"published: {view.published or 'unknown'}{basis}")
    if not view.reports and not is_understood(view.language):
        console.tell(f"language:  {view.language}, of which nothing is understood")
    for source in view.sources:
        console.tell(f"read from: {source.path}")
    for copy in view.copies:
        about = "  ".join(filter(None, (copy.published or "undated", copy.source, copy.title)))
        console.tell(f"{copy.kind + ':':<11}{copy.id}  {about}")
    console.tell()
    for line in view.body.splitlines():
        console.tell(line)
    for stored in view.reports:
        console.tell()
        _tell_report(stored.report)


def _tell_incident(view: IncidentView) -> None:
    for stored in view.reports:
        console.tell(f"article {stored.article_id}: {stored.article_title or '(no title)'}")
        _tell_report(stored.report)
    for reference in view.references:
        console.tell(f"article {reference.article_id} looks back on it: {reference.title or '(no title)'}")
    for other in view.possibly:
        console.tell(f"possibly the same as incident {other.incident_id}")


def _tell_report(report: Report) -> None:
    """Print what one article says of one incident, slot by slot, with its evidence."""
    from tui.wording.words import bounds_words, date_words, type_words

    date = report.date
    console.tell(f"* {report.summary}")
    _tell_slot("what", f"{type_words(report.type)} ({report.realis}; {', '.join(report.status) or 'reported'})")
    said = f", said as {date.text!r}" if date.text else ""
    basis = f", {date.basis}" if date.basis else ""
    day = date_words(date.precision, date.earliest, date.latest, date.text).strip()
    _tell_slot("when", f"{day}{said}{basis}")
    for place in report.places:
        country = place.country_name if place.country_name != place.name else None
        _tell_slot("where", f"{place.relation} {', '.join(filter(None, (place.name, country)))}")
    for actor in report.actors:
        _tell_slot(actor.role, f"{actor.name} ({actor.kind}, {actor.certainty})")
    for weapon in report.weapons:
        _tell_slot("weapon", weapon.name)
    for count in report.counts:
        _tell_slot(count.kind, f"{bounds_words((count.min, count.max))} {count.who or ''}".rstrip())
    for span in report.evidence:
        _tell_slot("evidence", f'"{span.text}"')


def _tell_slot(name: str, value: str) -> None:
    console.tell(f"    {name + ':':<13}{value}")
