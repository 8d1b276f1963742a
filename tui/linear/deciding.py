"""Which reports are one incident, decided line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.linking.changes import merging, splitting
from db.store.panes import incident
from tui.linear.asking import sure, which
from tui.wording.spoken import source_words_of, spoken
from tui.wording.states import row_as_text
from tui.wording.telling import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.store.records.rows import TimelineRow
    from tui.linear.session import Session


def merge(session: Session, said: str) -> None:
    """Make incidents of the list one, by their numbers; without numbers, what the one read last may be the same as."""
    numbers = list(dict.fromkeys(said.replace(",", " ").split()))
    if not said:
        _merge_with_possible(session)
    elif not all(number.isdecimal() for number in numbers) or len(numbers) < 2:
        session.say("Name two numbers of the list or more, as in: merge 3 5.")
    else:
        rows = [session.listed(int(number)) for number in numbers]
        if None not in rows:
            _merge(session, [row for row in rows if row is not None])


def _merge_with_possible(session: Session) -> None:
    view = session.in_hand()
    if view is None:
        return
    others = [found.row for one in view.possibly if (found := incident.get(session.conn, one.incident_id))]
    if not others:
        session.say("Nothing that it may be the same as is known. Name numbers of the list, as in: merge 3 5.")
        return
    at = which(session.ask, session.say, "Which one is it the same as?", [spoken(row_as_text(row)) for row in others])
    if at is not None:
        _merge(session, [view.row, others[at]])


def _merge(session: Session, rows: Sequence[TimelineRow]) -> None:
    for row in rows:
        session.say(f"{spoken(row_as_text(row))}.")
    session.say("Date, place and toll are summed up from all their reports. No import takes them apart again.")
    if sure(session.ask, session.say, f"Are these {len(rows)} one incident?"):
        session.writer.make(merging([row.id for row in rows]), f"{len(rows)} incidents are one now")


def split(session: Session, _: str) -> None:
    """Make what one article reports of the incident read last an incident of its own."""
    view = session.in_hand()
    if view is None:
        return
    by_article = {kept.article_id: kept for kept in view.reports}
    if len(by_article) < 2:
        session.say("Only one article reports this incident: there is nothing to split off.")
        return
    choices = [f"{source_words_of(kept)} {spoken(sentence(kept.report))}." for kept in by_article.values()]
    at = which(session.ask, session.say, "Which article tells of another incident?", choices)
    if at is not None:
        change = splitting(view.row.id, [list(by_article)[at]])
        session.writer.make(change, "It is an incident of its own now, and no import undoes that")
