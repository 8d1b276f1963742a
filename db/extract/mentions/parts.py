"""A name in a chain, as far as the chain alone tells what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract.mentions.marks import Mark
from db.gazetteer.known import Thing
from db.gazetteer.places import Place

SURE = 6.0
"""The score of a name that its chain leaves no doubt of."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name in a chain: its tokens (counted from the chain's first), its kind and how sure that is.

    ``kind`` is "" where the chain does not tell. ``score`` weighs a place (see ``context``), ``titled`` marks a person
    after a title, ``nested`` a name inside the one before.
    """

    first: int
    last: int
    kind: str
    name: str = ""
    thing: Thing | None = None
    candidates: tuple[Place, ...] = ()
    score: float = SURE
    titled: bool = False
    nested: bool = False
    head: str = ""
    piece: str = ""


def text_of(chain: Sequence[Mark], first: int, last: int) -> str:
    """Give the tokens from ``first`` to ``last`` as a name."""
    if first == last:
        return chain[first].part
    name = " ".join([mark.part for mark in chain[first : last + 1]])
    return name.replace(" .", ".").replace(" '", "'").replace(" ’", "’")
