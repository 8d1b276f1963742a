"""Which counts of an account make up its toll: those told first, and what later sentences add to them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from db.extract.counts.flags import is_further
from db.extract.counts.phrase import CountPhrase
from db.extract.sentences.tokens import Sentence
from db.gazetteer.nouns import noun_class

Counted = tuple[int, CountPhrase]
"""A count with the number of its sentence."""
_Told = Mapping[int, Sequence[CountPhrase]]
"""The counts of one kind by sentence, the sentences in text order."""


def tally(counted: Sequence[Counted], sentences: Sequence[Sentence]) -> list[Counted]:
    """Give the counts of an account that add up to its tolls, in the order given.

    The first sentence that counts a kind exactly, or at all, gives its toll. A later one only adds those who are
    "others" or "also" there, or of the other side of a fight ("troops killed nine rebels. Two soldiers died"), and not
    where it goes through the toll once more ("the wounded were Karim, Omar and two other men") or adds to a part of it.
    """
    by_kind: dict[str, dict[int, list[CountPhrase]]] = {}
    further: set[int] = set()
    last: Counted | None = None
    for number, count in counted:
        told = by_kind.setdefault(count.kind, {}).setdefault(number, [])
        beside = not told and last is not None and last[0] == number
        if is_further(sentences[number], count, beside=beside):
            further.add(id(count))
        told.append(count)
        last = number, count
    tolls = [
        _toll(_without_hits(told, further) if kind == "injured" else told, further) for kind, told in by_kind.items()
    ]
    kept = {id(count) for toll in tolls for count in toll}
    return [(number, count) for number, count in counted if id(count) in kept]


def _without_hits(told: _Told, further: Container[int]) -> _Told:
    """Leave out who was shot or stabbed where the account counts the injured by that word."""
    if not any(not (count.hit or id(count) in further) for counts in told.values() for count in counts):
        return told
    kept = {number: [count for count in counts if not count.hit] for number, counts in told.items()}
    return {number: counts for number, counts in kept.items() if counts}


def _toll(told: _Told, further: Container[int]) -> list[CountPhrase]:
    """Give the counts of one kind that make up its toll; ``further`` are the ids of those that add to it."""
    first = next(iter(told))
    if len(told) == 1:
        return list(told[first])
    first = next((number for number, counts in told.items() if any(map(_exact, counts))), first)
    grown = [count for counts in told.values() for count in counts if count.grown]
    if grown and 0 < (grown[-1].best or 0) <= _GROWTH * _sum(told[first]):
        return grown[-1:]
    if _sum(told[first]) == 1:
        first = next((number for number, counts in told.items() if _of_all(counts, further)), first)
        first = next((number for number, counts in told.items() if _goes_on(told[first], counts)), first)
    first = next((number for number, counts in told.items() if _rounded_up(told[first], counts)), first)
    toll = list(told[first])
    figures = {(count.min, count.max) for count in toll}
    in_parts = False
    for number, counts in told.items():
        if number <= first:
            continue
        others = [count for count in counts if id(count) in further]
        restated = _sum(count for count in counts if id(count) not in further)
        if _of_other_side(toll, counts):
            toll.extend(counts)
            continue
        if not others:
            in_parts = in_parts or restated < _sum(toll)
            continue
        new = [count for count in others if (count.min, count.max) not in figures]
        if new and (restated == _sum(toll) if restated else not in_parts):
            toll.extend(new)
            figures.update((count.min, count.max) for count in new)
    return toll


def _of_other_side(toll: Sequence[CountPhrase], counts: Sequence[CountPhrase]) -> bool:
    """Whether a toll is of one side of a fight, and what a sentence counts of the other: soldiers, beside rebels."""
    mine, theirs = ({_side(count) for count in some} for some in (toll, counts))
    return len(mine) == 1 and len(theirs) == 1 and "" not in mine | theirs and mine != theirs


def _side(count: CountPhrase) -> str:
    """Give the side that those counted are of, "" where the noun for them does not tell it."""
    return _SIDES.get(noun_class((count.who.lower(),)), "") if count.who else ""


_SIDES = {"assailant": "fighters", "police": "troops", "soldier": "troops"}


def _of_all(counts: Sequence[CountPhrase], further: Container[int]) -> bool:
    """Whether a sentence counts all who died: "five people were killed", told after one who was aimed at."""
    return any(count.who in _ANYBODY and _exact(count) and id(count) not in further for count in counts)


def _rounded_up(rounded: Sequence[CountPhrase], counts: Sequence[CountPhrase]) -> bool:
    """Whether a sentence gives the figure that one before only rounds: "more than 40 dead", "killing at least 43"."""
    if len(rounded) != 1 or len(counts) != 1 or rounded[0].qualifier != "more-than":
        return False
    least, figure = rounded[0].min or 0, counts[0].best or counts[0].min or 0
    return _exact(counts[0]) and least <= figure <= least * _ROUNDING


_ROUNDING = 1.25
"""How much larger a figure is, at most, that a title gives rounded."""


_GROWTH = 5
"""How many times the toll told first one that it has risen to is at most, and not that of many deeds."""


def _goes_on(single: Sequence[CountPhrase], counts: Sequence[CountPhrase]) -> bool:
    """Whether a sentence counts one who was told of alone and others beside: "a cleric and three of his students"."""
    known = {count.who for count in single if count.who}
    return len(counts) > 1 and all(map(_exact, counts)) and any(count.who in known for count in counts)


_ANYBODY = frozenset({"people", "persons"})


def _exact(count: CountPhrase) -> bool:
    return count.max is not None or count.qualifier in ("at-least", "more-than")


def _sum(counts: Iterable[CountPhrase]) -> int:
    return sum(count.best or count.min or 0 for count in counts)
