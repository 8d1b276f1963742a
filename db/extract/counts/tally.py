"""Which counts of an account make up its toll: those told first, and what later sentences add to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from db.extract.counts.flags import is_further
from db.extract.counts.phrase import CountPhrase
from db.extract.tokens import Sentence

Counted = tuple[int, CountPhrase]
"""A count with the number of its sentence."""


def tally(counted: Sequence[Counted], sentences: Sequence[Sentence]) -> list[Counted]:
    """Give the counts of an account that add up to its tolls, in the order given.

    The first sentence that counts a kind exactly, or at all, gives its toll. A later one only adds those who are
    "others" or "also" there, and not where it goes through the toll once more ("the wounded were Karim, Omar and two
    other men") or adds to a part of it.
    """
    by_kind: dict[str, dict[int, list[CountPhrase]]] = {}
    for number, count in counted:
        by_kind.setdefault(count.kind, {}).setdefault(number, []).append(count)
    if "injured" in by_kind:
        by_kind["injured"] = _without_hits(by_kind["injured"], sentences)
    kept = {id(count) for told in by_kind.values() for count in _toll(told, sentences)}
    return [(number, count) for number, count in counted if id(count) in kept]


def _without_hits(told: dict[int, list[CountPhrase]], sentences: Sequence[Sentence]) -> dict[int, list[CountPhrase]]:
    """Leave out who was shot or stabbed where the account counts the injured by that word."""
    counted = any(
        not (count.hit or is_further(sentences[number], count)) for number, counts in told.items() for count in counts
    )
    if not counted:
        return told
    kept = {number: [count for count in counts if not count.hit] for number, counts in told.items()}
    return {number: counts for number, counts in kept.items() if counts}


def _toll(told: Mapping[int, list[CountPhrase]], sentences: Sequence[Sentence]) -> list[CountPhrase]:
    """Give the counts of one kind that make up its toll; ``told`` has those of each sentence."""
    first = next((number for number, counts in told.items() if any(map(_exact, counts))), next(iter(told)))
    toll = list(told[first])
    figures = {(count.min, count.max) for count in toll}
    in_parts = False
    for number, counts in told.items():
        if number <= first:
            continue
        further = [count for count in counts if is_further(sentences[number], count)]
        restated = _sum(count for count in counts if count not in further)
        if not further:
            in_parts = in_parts or restated < _sum(toll)
            continue
        new = [count for count in further if (count.min, count.max) not in figures]
        adds = restated == _sum(toll) if restated else not in_parts
        if adds and new:
            toll.extend(new)
            figures.update((count.min, count.max) for count in new)
    return toll


def _exact(count: CountPhrase) -> bool:
    return count.max is not None or count.qualifier in ("at-least", "more-than")


def _sum(counts: Iterable[CountPhrase]) -> int:
    return sum(count.best or count.min or 0 for count in counts)
