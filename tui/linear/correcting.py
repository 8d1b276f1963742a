"""Putting right what was understood wrongly, line by line: correct, what it is, what it should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from db.query.fields import FIGURES
from db.store.changes import undoable
from db.store.panes import article
from tui.correction.correctable import ROLES, STATUSES, UNREAL, as_it_is, joined, recast, status_value, type_value
from tui.correction.placing import places_called
from tui.correction.typed import NotUnderstoodError, count_value, date_value, one_day
from tui.linear.asking import which
from tui.text import one_line
from tui.wording.spoken import spoken
from tui.wording.words import type_words

if TYPE_CHECKING:
    from db.store.changes.undoable import Change
    from db.store.records.views import IncidentView, StoredReport
    from tui.linear.session import Session

_EXAMPLES = {
    "type": "shelling",
    "date": "2020-07-12, or 2020-07, 2020-07-12..2020-07-14, undated",
    "place": "Derna",
    "who": "perpetrator Northern Front, or none Northern Front where they had no part",
    **dict.fromkeys(FIGURES, "3, or 3-6, 20+, none"),
    "status": "denied, once more to take it away",
    "no incident": "negated, or generic, hypothetical, habitual",
    "article date": "2020-07-12, or unknown",
}
"""What is typed behind ``correct`` and the name."""
_NO_PART = "none"


def correct(session: Session, said: str) -> None:
    """Put something right in what an article says of the incident read last; without words, say what can be."""
    view = session.in_hand()
    if view is None:
        return
    stored, said = _report(view, said)
    now = as_it_is(stored)
    field = next((name for name in now if said == name or said.startswith(f"{name} ")), None)
    if field is None:
        for name, words in now.items():
            session.say(f"{name.capitalize()}, {spoken(words)}. Type: correct {name} {_EXAMPLES[name]}.")
        _tell_others(session, view, stored)
        return
    try:
        change = _CHANGES[field](session, stored, said.removeprefix(field).strip())
    except NotUnderstoodError as problem:
        session.say(f"{problem}.")
        return
    if change is not None:
        session.writer.make(change, f"{field.capitalize()} corrected")


def _report(view: IncidentView, said: str) -> tuple[StoredReport, str]:
    """Give the report that is meant, that of the article read unless "in" and a number name another, and the rest."""
    word, _, rest = said.partition(" ")
    number, _, words = rest.partition(" ")
    wanted = int(number) if word == "in" and number.isdecimal() else view.row.article_id
    kept = next((one for one in view.reports if one.article_id == wanted), view.reports[0])
    return kept, words.strip() if word == "in" else said


def _tell_others(session: Session, view: IncidentView, stored: StoredReport) -> None:
    others = [str(one.article_id) for one in view.reports if one.article_id != stored.article_id]
    if others:
        session.say(
            f"This is what article {stored.article_id} says; also reported by article {', '.join(others)}: "
            f"type correct in {others[0]} and the rest."
        )


def _field(stored: StoredReport, field: str, value: Any) -> Change:
    return undoable.correcting_report(stored.id, field, value)


def _type(_: Session, stored: StoredReport, said: str) -> Change:
    from db.gazetteer.event_types import ACLED

    wanted = said.casefold()
    slugs = [slug for slug in ACLED if wanted in (slug, type_words(slug), slug.replace("-", " "))]
    if not slugs:
        raise NotUnderstoodError(f"The types are: {', '.join(type_words(slug) for slug in ACLED)}")
    return _field(stored, "type", type_value(slugs[0]))


def _date(_: Session, stored: StoredReport, said: str) -> Change:
    return _field(stored, "date", date_value(said))


def _place(session: Session, stored: StoredReport, said: str) -> Change | None:
    if not said:
        raise NotUnderstoodError("Name the place, as in: correct place Derna")
    found = places_called(session.conn, said)
    at = 0
    if len(found) > 1:
        says = [one.says for one in found]
        chosen = which(session.ask, session.say, f"Which {one_line(said)}?", says)
        if chosen is None:
            return None
        at = chosen
    return _field(stored, "place", found[at].slots)


def _who(session: Session, stored: StoredReport, said: str) -> Change:
    role, _, name = said.partition(" ")
    actors = stored.report.actors
    at = next((at for at, actor in enumerate(actors) if actor.name.casefold() == name.strip().casefold()), None)
    if not name.strip() or role not in (*ROLES, _NO_PART) or (role == _NO_PART and at is None):
        parts = ", ".join(f"{part} {says}" for part, says in ROLES.items())
        raise NotUnderstoodError(f"Say the part and the name, as in: correct who target Northern Front. Parts: {parts}")
    if at is not None:
        return _field(stored, "actors", recast(actors, at, None if role == _NO_PART else role))
    view = article.get(session.conn, stored.article_id)
    return _field(stored, "actors", joined(actors, name.strip(), role, view.mentions if view else ()))


def _count(kind: str) -> Callable[[Session, StoredReport, str], Change]:
    return lambda _, stored, said: _field(stored, kind, count_value(said))


def _status(_: Session, stored: StoredReport, said: str) -> Change:
    if said not in STATUSES:
        raise NotUnderstoodError(f"Say one of: {', '.join(STATUSES)}")
    return _field(stored, "status", status_value(stored.report, said))


def _unreal(_: Session, stored: StoredReport, said: str) -> Change:
    if said not in UNREAL:
        raise NotUnderstoodError(f"Say why: {', '.join(f'{name}, {says}' for name, says in UNREAL.items())}")
    return _field(stored, "realis", said)


def _published(_: Session, stored: StoredReport, said: str) -> Change:
    from db.dating import dating

    return dating(stored.article_id, one_day(said)["from"])


_CHANGES: dict[str, Callable[[Session, StoredReport, str], Change | None]] = {
    "type": _type,
    "date": _date,
    "place": _place,
    "who": _who,
    **{kind: _count(kind) for kind in FIGURES},
    "status": _status,
    "no incident": _unreal,
    "article date": _published,
}
