"""A Query back in words, so that a reader sees what is being searched for."""

from __future__ import annotations

from db.query.nodes import All, Any, Box, Days, Field, Figure, Leaf, Near, Node, Not, Words
from db.query.query import Query

_FIELDS = {
    "place": "in {}",
    "actor": "by or against {}",
    "type": "of type {}",
    "weapon": "with a {}",
    "source": "from the source {}",
    "status": "{}",
    "tag": "tagged {}",
    "has": "that has a {}",
}


def in_words(query: Query) -> str:
    """Say in one line what ``query`` finds."""
    return "everything" if query.root is None else _phrase(query.root, outer=True)


def _phrase(node: Node, *, outer: bool = False) -> str:
    match node:
        case All(parts):
            return _joined(" and ", parts, outer)
        case Any(parts):
            return _joined(" or ", parts, outer)
        case Not(part):
            return f"not {_phrase(part)}"
        case _:
            return _leaf(node)


def _joined(conjunction: str, parts: tuple[Node, ...], outer: bool) -> str:
    joined = conjunction.join(_phrase(part) for part in parts)
    return joined if outer else f"({joined})"


def _leaf(leaf: Leaf) -> str:
    match leaf:
        case Words():
            return _words(leaf)
        case Field(name, value):
            return _FIELDS[name].format(value)
        case Days(first, last):
            return _days(first, last)
        case Figure(kind, low, high):
            return _figure(kind, low, high)
        case Near(place, km):
            return f"within {km:g} km of {place}"
        case Box(south, west, north, east):
            return f"between {south:g}° and {north:g}° north, {west:g}° and {east:g}° east"


def _words(leaf: Words) -> str:
    said = f"“{' '.join(leaf.words)}{'…' if leaf.prefix else ''}”"
    return f"{said} in the title" if leaf.title else said


def _days(first: str | None, last: str | None) -> str:
    if first == last:
        return f"on {first}"
    if last is None:
        return f"from {first} on"
    return f"until {last}" if first is None else f"from {first} to {last}"


def _figure(kind: str, low: int, high: int | None) -> str:
    if high is None:
        return f"at least {low} {kind}"
    if low == high:
        return f"{low} {kind}"
    return f"at most {high} {kind}" if low == 0 else f"{low} to {high} {kind}"
