"""Making several incidents one, and one several: what is marked, what will happen, and doing it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from db.store.records.rows import TimelineRow
from tui.browse import undoing
from tui.browse.following import FollowingScreen
from tui.browse.opening import ask_to_open
from tui.screens.choose import Choice, ChooseScreen
from tui.screens.confirm import ConfirmScreen
from tui.text import clip, one_line
from tui.wording.states import row_as_text
from tui.wording.telling import sentence
from tui.wording.words import day_words

if TYPE_CHECKING:
    from db.store.records.views import IncidentView, StoredReport

_LINE_CELLS = 70


def mark(screen: FollowingScreen) -> None:
    """Mark the incident under the cursor to be merged, or take the mark off, and go on to the next."""
    row = screen.required_row()
    if row is None:
        return
    marked = screen.timeline.marked
    if marked.pop(row.id, None) is None:
        marked[row.id] = row
    screen.timeline.refresh()
    screen.timeline.move(1)
    count = f"{len(marked)} marked" if marked else "Nothing marked"
    screen.keybar.say(f"{count}; {screen.key('merge')} makes what is marked one incident" if len(marked) > 1 else count)


def merge(screen: FollowingScreen) -> None:
    """Make the marked incidents one; where fewer than two are marked, offer what the incident may be the same as."""
    row, marked = screen.required_row(), screen.timeline.marked
    if row is None:
        return
    if screen.is_restricted:
        screen.keybar.say("Not merged: with --restricted nothing is changed")
    elif len(marked) > 1:
        _confirm_merging(screen, tuple(marked.values()))
    elif marked and row.id not in marked:
        _confirm_merging(screen, (*marked.values(), row))
    else:
        ask_to_open(screen, "merging", partial(_possibly, incident_id=row.id), partial(_offer, screen, row))


def _possibly(conn: sqlite3.Connection, incident_id: int) -> tuple[TimelineRow, ...]:
    from db.store.panes import incident

    view = incident.get(conn, incident_id)
    others = (incident.get(conn, other.incident_id) for other in view.possibly) if view else ()
    return tuple(other.row for other in others if other is not None)


def _offer(screen: FollowingScreen, row: TimelineRow, others: Sequence[TimelineRow]) -> None:
    if not others:
        screen.keybar.say(f"Mark incidents with {screen.key('mark')} first: {screen.key('merge')} then makes them one")
        return
    by_name = {f"incident {other.id}": other for other in others}

    def chosen(name: str | None) -> None:
        if name:
            _confirm_merging(screen, (row, by_name[name]))

    choices = [Choice(name, row_as_text(other)) for name, other in by_name.items()]
    screen.app.push_screen(ChooseScreen("Which one is it the same as?", choices), chosen)


def _confirm_merging(screen: FollowingScreen, rows: Sequence[TimelineRow]) -> None:
    def answered(yes: bool | None) -> None:
        if yes:
            from db.linking.changes import merging

            screen.timeline.marked.clear()
            undoing.make(screen, merging([row.id for row in rows]), f"{len(rows)} incidents are one now")

    lines = [
        *(clip(f"· {row_as_text(row)}", _LINE_CELLS) for row in rows),
        "",
        "They become one line in the timeline: date, place and toll are summed up from all their reports, and their "
        "tags and notes come together.",
        f"No import ever takes them apart again; {screen.key('undo-change')} does.",
    ]
    screen.app.push_screen(ConfirmScreen(f"Are these {len(rows)} one incident?", lines), answered)


def split(screen: FollowingScreen) -> None:
    """Make what one article reports of the incident an incident of its own."""
    incident_id = screen.required_incident()
    if incident_id is None:
        return
    if screen.is_restricted:
        screen.keybar.say("Not split: with --restricted nothing is changed")
    else:
        ask_to_open(screen, "merging", partial(_incident, incident_id=incident_id), partial(_choose, screen))


def _incident(conn: sqlite3.Connection, incident_id: int) -> IncidentView | None:
    from db.store.panes import incident

    return incident.get(conn, incident_id)


def _choose(screen: FollowingScreen, view: IncidentView | None) -> None:
    by_article = {kept.article_id: kept for kept in view.reports} if view else {}
    if view is None or len(by_article) < 2:
        screen.keybar.say("Only one article reports this incident: there is nothing to split off")
        return
    by_name = {f"article {article_id}": kept for article_id, kept in by_article.items()}

    def chosen(name: str | None) -> None:
        if name:
            _confirm_splitting(screen, view.row.id, by_name[name], len(by_article) - 1)

    choices = [Choice(name, f"{_origin(kept)}: {sentence(kept.report)}") for name, kept in by_name.items()]
    screen.app.push_screen(ChooseScreen("Which article tells of another incident?", choices), chosen)


def _confirm_splitting(screen: FollowingScreen, incident_id: int, kept: StoredReport, others: int) -> None:
    def answered(yes: bool | None) -> None:
        if yes:
            from db.linking.changes import splitting

            undoing.make(screen, splitting(incident_id, [kept.article_id]), "It is an incident of its own now")

    stays = "the report of the other article" if others == 1 else f"the reports of the {others} other articles"
    lines = [
        clip(f"· {sentence(kept.report)}", _LINE_CELLS),
        clip(f"  {_origin(kept)}", _LINE_CELLS),
        "",
        f"This becomes a line of its own in the timeline. The incident keeps {stays}, its tags and its notes.",
        f"No import ever undoes that; {screen.key('undo-change')} does.",
    ]
    screen.app.push_screen(ConfirmScreen("Does this article tell of another incident?", lines), answered)


def _origin(kept: StoredReport) -> str:
    day = kept.published and day_words(kept.published).strip()
    return one_line(" · ".join(part for part in (kept.source, day, kept.article_title) if part)) or "unknown source"
