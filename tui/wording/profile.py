"""The card of an entity in words: what it is, what it is called, where it is, what part it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.text import one_line
from tui.wording.facts import Fact, Said
from tui.wording.words import day_words

if TYPE_CHECKING:
    from db.store.panes.cards import Card, Counterpart

MOST_SEEN = 6
"""Names by which an entity is called that its card shows at most."""
MOST_KNOWN = 5
_ROLES = {
    "perpetrator": "acts",
    "party": "fights",
    "target": "is a target",
    "victim": "is a victim",
    "claimant": "claims",
    "denier": "denies",
    "defector": "defects",
    "recipient": "receives",
}
_TO_ACTOR = {"suffered": "its target", "acted": "acts against it", "fought": "fights it", "beside": "at its side"}
_TO_PLACE = {"suffered": "suffers there", "acted": "acts there", "fought": "fights there", "beside": "is named there"}
_TO_MEANS = {"suffered": "suffers it", "acted": "uses it", "fought": "fights with it", "beside": "is named with it"}
_BESIDE = {"suffered": "suffers", "acted": "acts", "fought": "fights", "beside": "is named"}


def kind_words(kind: str) -> str:
    """Give the kind of an entity as people say it."""
    return kind.replace("-", " ")


def profile(card: Card) -> tuple[Fact, ...]:
    """Give what is known of an entity, a line each."""
    return tuple(_facts(card))


def relation_words(card: Card, met: Counterpart) -> str:
    """Say what a counterpart is to the entity."""
    if card.roles:
        return _TO_ACTOR[met.relation]
    field = card.narrow.partition(":")[0]
    return {"place": _TO_PLACE, "weapon": _TO_MEANS}.get(field, _BESIDE)[met.relation]


def incidents_words(card: Card) -> str:
    """Say how many incidents the entity has part in."""
    number = f"{card.incidents:,}{'' if card.exact else '+'}"
    return f"{number} incident{'' if number == '1' else 's'}"


def _facts(card: Card) -> Iterator[Fact]:
    if card.seen:
        words = (f"{one_line(said)} ×{count}" for said, count in card.seen[:MOST_SEEN])
        yield Fact("called", (Said(" · ".join(words)),))
    if card.known:
        yield Fact("also", (Said(" · ".join(map(one_line, card.known[:MOST_KNOWN])), "note"),))
    where = [part for part in (card.province, card.country) if part and part != card.name]
    if where or card.point:
        named = Said(", ".join(map(one_line, where)), "place")
        degrees = ("  " if where else "") + _degrees(*card.point) if card.point else ""
        yield Fact("where", (named, Said(degrees, "note")))
    if card.roles:
        yield Fact("part", (Said(" · ".join(f"{_ROLES.get(role, role)} in {count}" for role, count in card.roles)),))
    yield Fact("news", (Said(incidents_words(card)), *_span(card)))


def _span(card: Card) -> Iterator[Said]:
    if card.incidents:
        yield Said(f" in {card.articles:,} article{'' if card.articles == 1 else 's'}", "note")
    if card.bars:
        first, last = day_words(card.bars[0].first).strip(), day_words(card.bars[-1].last).strip()
        yield Said(f", {first} – {last}" if first != last else f", {first}", "note")


def _degrees(lat: float, lon: float) -> str:
    return f"{abs(lat):.2f}°{'N' if lat >= 0 else 'S'} {abs(lon):.2f}°{'E' if lon >= 0 else 'W'}"
