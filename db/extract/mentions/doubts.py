"""Names whose kind their sentence does not tell, decided by what the article says elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from db.extract.mentions.marks import COMMON, GIVEN, Mark
from db.extract.mentions.names import Name
from db.gazetteer.known import fold
from db.gazetteer.lexicon import ADJECTIVE
from db.gazetteer.places import Place, candidates

PLAUSIBLE = 2.6
"""The weight from which on a name is taken for a place that the gazetteer has."""
_CLEAR = 2.4
_CERTAIN = 4.0
_LIKELIER = 1.6
_DATELINE = 5.0
_LOCATED = 3.0
"""The weight of "in" before a name."""
_EVERYDAY, _TOWN, _CITY = 35, 4.3, 5.4
"""Below which size a word is an everyday one, and from which prominence a place outshines other words and such."""


@dataclass(slots=True)
class Doubt:
    """A name in doubt: ``weight`` is what its reading as a place weighs, ``spoken`` whether it speaks.

    ``name`` holds what the chain alone tells of it; its kind is empty where that is nothing.
    """

    name: Name
    weight: float
    spoken: bool = False
    acronym: bool = False


@dataclass(slots=True)
class Memory:
    """What the article has named so far, by folded words: people by surname, places, names by their acronym or head.

    ``countries`` are those that all its certain names of places and peoples lie in, once it was read to its end.
    """

    people: dict[str, str] = field(default_factory=dict)
    places: dict[str, Name] = field(default_factory=dict)
    introduced: dict[str, Name] = field(default_factory=dict)
    short: dict[str, Name] = field(default_factory=dict)
    countries: frozenset[str] = frozenset()


def decide(doubt: Doubt, words: Sequence[Mark], memory: Memory) -> Name | None:
    """Give the name, its kind decided; None where it stays unknown what is named. ``words`` are its tokens."""
    return next(_readings(doubt, words, memory), None)


def _readings(doubt: Doubt, words: Sequence[Mark], memory: Memory) -> Iterator[Name]:
    """Give what the name may be, the best supported first."""
    name, uncommon = doubt.name, not words[0].flags & COMMON
    key = " ".join(mark.key for mark in words)
    text = " ".join(mark.part for mark in words)
    person = memory.people.get(words[-1].key)
    for known in (*_known(memory.introduced, key), *_known(memory.short, key)):
        yield _decided(name, known.kind, known.name, known.entity)
    if person is not None and doubt.weight < PLAUSIBLE + 1 and fold(person) != key:
        yield _decided(name, "person", person)
    for known in _known(memory.places, key):
        yield _decided(name, "place", known.name, places=known.candidates)
    if name.kind == "place" and doubt.weight >= PLAUSIBLE:
        yield name
    if doubt.spoken and uncommon:
        yield _decided(name, "person", text)
    if doubt.acronym and doubt.weight < _DATELINE:
        yield _decided(name, "organization", text)
    certain = doubt.weight >= _CERTAIN and bool(candidates(text))
    if doubt.weight >= _CLEAR and (certain or uncommon or name.last > name.first):
        yield _decided(name, "place", text, places=candidates(text))
    if doubt.weight >= _LOCATED and not uncommon and name.first == name.last:
        if _outshines(words[0], text):
            yield _decided(name, "place", text, places=candidates(text))
        elif at_home := _towns_of(memory.countries, text):
            yield _decided(name, "place", text, places=at_home)
    if name.kind == "place" and doubt.weight >= _LIKELIER:
        yield name
    if words[0].flags & GIVEN and uncommon:
        yield _decided(name, "person", person or text)


def _outshines(word: Mark, text: str) -> bool:
    """Whether a common word behind "in" is rather a place: a large one, for everyday words a city ("in Nice").

    Provinces that are called by an adjective ("Central", "Western") are none.
    """
    best = next(iter(candidates(text)), None)
    if best is None or (best.feature == "admin1" and word.lex.tags & ADJECTIVE):
        return False
    return best.prominence >= (_CITY if word.lex.size < _EVERYDAY else _TOWN)


def _towns_of(countries: Set[str], text: str) -> tuple[Place, ...]:
    """Give the towns that a common word with a capital names in countries that the article names: "in Sake"."""
    towns = (place for place in candidates(text) if place.feature in _SETTLED and place.country in countries)
    return tuple(place for place in towns if place.prominence >= _KNOWN) if countries else ()


_SETTLED = ("settlement", "capital")
_KNOWN = 4.2
"""From which prominence a town that is called by a common word is in the news of its country."""


def _decided(name: Name, kind: str, called: str, entity: str | None = None, places: tuple[Place, ...] = ()) -> Name:
    sentence, first, last, nested, common = name.sentence, name.first, name.last, name.nested, name.common
    head, container, dateline, part = name.head, name.container, name.dateline, name.part
    return Name(sentence, first, last, kind, called, entity, places, nested, common, head, container, dateline, part)


def _known(names: Mapping[str, Name], key: str) -> Iterator[Name]:
    if key in names:
        yield names[key]
