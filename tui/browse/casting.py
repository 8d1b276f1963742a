"""Putting right who took part in an incident: whom it is about, then what part they had."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.browse.following import FollowingScreen
from tui.correction.correctable import ROLES, joined, recast
from tui.screens.ask import AskScreen
from tui.screens.choose import Choice, ChooseScreen
from tui.text import one_line

if TYPE_CHECKING:
    from db.model import Actor, Mention
    from db.store.records.views import StoredReport

_SOMEBODY_ELSE = "somebody else"
_NO_PART = "no part"
_NAMES_OFFERED = 5
_PLACES = ("place", "facility")


def ask_cast(screen: FollowingScreen, stored: StoredReport, take: Callable[[list[dict[str, Any]]], None]) -> None:
    """Ask who had which part; ``take`` gets all who took part, as a correction of the actors takes them."""
    actors = stored.report.actors
    by_name = {f"{at}. {one_line(actor.name)}": at for at, actor in enumerate(actors, 1)}

    def chosen(name: str | None) -> None:
        if name == _SOMEBODY_ELSE:
            _ask_another(screen, actors, take)
        elif name is not None:
            at = by_name[name] - 1
            _ask_role(screen, actors[at].name, lambda role: take(recast(actors, at, role)), leaves=True)

    choices = [Choice(name, _part_words(actors[at - 1])) for name, at in by_name.items()]
    choices.append(Choice(_SOMEBODY_ELSE, "who is missing here"))
    screen.app.push_screen(ChooseScreen("Who took part", choices), chosen)


def _part_words(actor: Actor) -> str:
    return f"{actor.role}: {ROLES.get(actor.role, '')}".removesuffix(": ")


def _ask_role(screen: FollowingScreen, name: str, take: Callable[[str | None], None], *, leaves: bool = False) -> None:
    def chosen(role: str | None) -> None:
        if role is not None:
            take(None if role == _NO_PART else role)

    choices = [Choice(role, says) for role, says in ROLES.items()]
    if leaves:
        choices.append(Choice(_NO_PART, "had nothing to do with it"))
    screen.app.push_screen(ChooseScreen(f"What part had {one_line(name)}?", choices), chosen)


def _ask_another(
    screen: FollowingScreen, actors: tuple[Actor, ...], take: Callable[[list[dict[str, Any]]], None]
) -> None:
    mentions = screen.article.view.mentions if screen.article.view else ()

    def named(name: str | None) -> None:
        if name is not None:
            _ask_role(screen, name, lambda role: take(joined(actors, name, role or "", mentions)))

    screen.app.push_screen(AskScreen("Who else took part", _names_of(mentions)), named)


def _names_of(mentions: tuple[Mention, ...]) -> str:
    """Give a few names that the article has, the most frequent first, as a hint."""
    names = [one_line(mention.name) for mention in mentions if mention.kind not in _PLACES]
    often = sorted(dict.fromkeys(names), key=names.count, reverse=True)
    return f"The article names {', '.join(often[:_NAMES_OFFERED])}" if often else "A group, an army, people …"
