"""What a search means, as frozen records: a tree of conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow one another in the text; the last may be the beginning of a word (``prefix``).

    ``title`` looks in the title only. ``words`` are folded and never empty; ``said`` is what was typed.
    """

    words: tuple[str, ...]
    said: str
    prefix: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A named property: ``name`` is place, actor, type, weapon, source, status, tag or has."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Days:
    """A day from ``first`` to ``last``, ISO, both inclusive; None where open."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A reported number of ``kind`` (killed, injured, ...) from ``low`` to ``high`` inclusive; None where open."""

    kind: str
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Near:
    """Within ``km`` kilometres of the place called ``place``."""

    place: str
    km: float


@dataclass(frozen=True, slots=True)
class Box:
    """Inside a box on the map, in degrees; ``west`` may exceed ``east`` where it crosses the date line."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Node


Leaf = Words | Field | Days | Figure | Near | Box
"""One condition."""
Node = Leaf | All | Any | Not
"""A condition, or several put together."""


def leaves(root: Node | None) -> tuple[Leaf, ...]:
    """Give the conditions that a search wants to hold, without those that it wants not to."""
    return () if root is None else tuple(_wanted(root))


def _wanted(node: Node) -> Iterator[Leaf]:
    match node:
        case All(parts) | Any(parts):
            for part in parts:
                yield from _wanted(part)
        case Not():
            return
        case _:
            yield node
