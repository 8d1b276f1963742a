"""Putting right what was understood wrongly: which slot, then what it should be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from db.query.fields import FIGURES
from db.store.changes import undoable
from db.store.records.views import StoredReport
from tui.browse import undoing
from tui.browse.following import FollowingScreen
from tui.browse.opening import ask_to_open
from tui.correction.correctable import STATUSES, UNREAL, as_it_is, status_value, type_value
from tui.correction.typed import count_value, date_typed, date_value, one_day
from tui.screens.ask import AskScreen
from tui.screens.choose import Choice, ChooseScreen
from tui.text import one_line
from tui.wording.telling import sentence


def correct(screen: FollowingScreen) -> None:
    """Ask what is wrong with the incident in hand, and what is right."""
    stored = screen.report_in_hand
    if stored is None:
        screen.keybar.say(f"Open an article first: {screen.key('read')}")
        return

    def chosen(name: str | None) -> None:
        if name:
            _ASKING[name](screen, stored, name)

    choices = [Choice(name, says) for name, says in as_it_is(stored).items()]
    screen.app.push_screen(ChooseScreen(f"What is wrong? {sentence(stored.report)}", choices), chosen)


def _ask_type(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    from db.gazetteer.event_types import ACLED

    def chosen(slug: str | None) -> None:
        if slug:
            _correct(screen, stored, "type", type_value(slug))

    choices = [Choice(slug, " · ".join(filter(None, names))) for slug, names in ACLED.items()]
    screen.app.push_screen(ChooseScreen("What it was", choices), chosen)


def _ask_date(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    ask = AskScreen(
        "When it happened",
        "2020-07-12, 2020-07, 2020-07-12..2020-07-14 or: undated",
        value=date_typed(stored.report.date),
        check=_wrong(date_value),
    )
    screen.app.push_screen(ask, _taking(screen, stored, "date", date_value))


def _ask_count(screen: FollowingScreen, stored: StoredReport, kind: str) -> None:
    ask = AskScreen(f"How many {kind}", "3, 3-6, 20+ or: none", check=_wrong(count_value))
    screen.app.push_screen(ask, _taking(screen, stored, kind, count_value))


def _ask_place(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    def named(name: str | None) -> None:
        if name is None:
            return
        from tui.correction.placing import Located, places_called

        def located(found: tuple[Located, ...]) -> None:
            choices = [Choice(place.label, place.says) for place in found]
            by_label = {place.label: place for place in found}

            def chosen(label: str | None) -> None:
                if label:
                    _correct(screen, stored, "place", by_label[label].slots)

            if len(found) == 1:
                _correct(screen, stored, "place", found[0].slots)
            else:
                screen.app.push_screen(ChooseScreen(f"Which {one_line(name)}?", choices), chosen)

        ask_to_open(screen, "places", partial(places_called, name=name), located)

    screen.app.push_screen(AskScreen("Where it happened", "A place that is not known gets no point on the map"), named)


def _ask_cast(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    from tui.browse.casting import ask_cast

    ask_cast(screen, stored, partial(_correct, screen, stored, "actors"))


def _ask_status(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    def chosen(name: str | None) -> None:
        if name:
            _correct(screen, stored, "status", status_value(stored.report, name))

    choices = [Choice(name, "take it away" if name in stored.report.status else "add it") for name in STATUSES]
    screen.app.push_screen(ChooseScreen("What is said of it", choices), chosen)


def _ask_why_not(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    def chosen(realis: str | None) -> None:
        if realis:
            _correct(screen, stored, "realis", realis)

    choices = [Choice(name, says) for name, says in UNREAL.items()]
    screen.app.push_screen(ChooseScreen("Why it is no incident", choices), chosen)


def _ask_published(screen: FollowingScreen, stored: StoredReport, _: str) -> None:
    def dated(text: str | None) -> None:
        if text is not None:
            from db.dating import dating

            day = date_value(text)["from"]
            undoing.make(screen, dating(stored.article_id, day), f"The article is of {day or 'an unknown day'}")

    ask = AskScreen(
        "Day of publication", "2020-07-12, or: unknown", value=stored.published or "", check=_wrong(one_day)
    )
    screen.app.push_screen(ask, dated)


_ASKING: dict[str, Callable[[FollowingScreen, StoredReport, str], None]] = {
    "type": _ask_type,
    "date": _ask_date,
    "place": _ask_place,
    "who": _ask_cast,
    **dict.fromkeys(FIGURES, _ask_count),
    "status": _ask_status,
    "no incident": _ask_why_not,
    "article date": _ask_published,
}


def _wrong(understand: Callable[[str], object]) -> Callable[[str], str | None]:
    def check(text: str) -> str | None:
        try:
            understand(text)
        except ValueError as problem:
            return str(problem)
        return None

    return check


def _taking(
    screen: FollowingScreen, stored: StoredReport, field: str, understand: Callable[[str], object]
) -> Callable[[str | None], None]:
    def taken(text: str | None) -> None:
        if text is not None:
            _correct(screen, stored, field, understand(text))

    return taken


def _correct(screen: FollowingScreen, stored: StoredReport, field: str, value: Any) -> None:
    says = "Taken off the timeline" if field == "realis" else f"{field.capitalize()} corrected"
    undoing.make(screen, undoable.correcting_report(stored.id, field, value), says)
