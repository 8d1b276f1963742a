"""A Query -> expressions for the full-text tables, made so that no text a reader types can be a syntax error.

Of a search in articles everything becomes one expression. In the timeline, words are looked for in articles and fields
in incidents: the query is split into alternatives, each with one expression for either side.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from db.query.nodes import All, Any, Days, Field, Node, Not, Words
from db.query.query import Query
from db.store.index.positions import LAST, end_of, start_of
from db.store.index.vocabulary import having
from db.store.searching.expressions import MOST_COMPLETIONS, Expressions, Test

MOST_LOOKED_INTO = 50_000
"""Words in a row that are all in more articles than this are dear to look for: the index looks into each of them."""
_MOST_BRANCHES = 16


@dataclass(frozen=True, slots=True)
class Range:
    """Positions from ``low`` to ``high``, both inclusive."""

    low: int = 0
    high: int = LAST

    def within(self, other: Range) -> Range:
        """Give what both ranges have in common."""
        return Range(max(self.low, other.low), min(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Match:
    """What a full-text table is asked: an expression (None for everything) and a range of positions.

    It is dear where it has words in a row that are all common.
    """

    expression: str | None
    range: Range
    is_dear: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """One way in which an incident can be found: ``text`` is asked of articles, ``facets`` of incidents.

    ``holds`` tells of the tokens of an incident what ``facets`` asks of the index. ``likely`` is met by every article
    of which an incident is found, and by not many others. To find all that have the words, the index looks into
    ``looks`` articles one by one; 0 where it need not.
    """

    text: str | None
    facets: str | None
    holds: Test
    likely: str | None
    range: Range
    looks: int = 0

    @property
    def is_dear(self) -> bool:
        """Whether finding all takes long."""
        return self.looks > MOST_LOOKED_INTO


def in_articles(conn: sqlite3.Connection, query: Query) -> Match:
    """Give what finds the articles of a query."""
    parts, days = _without_days(query.root)
    return Match(Expressions(conn).all(parts), days, _looks(conn, parts) > MOST_LOOKED_INTO)


def in_titles(conn: sqlite3.Connection, query: Query) -> Match:
    """Give what finds those articles of a query that have its words in the title."""
    parts, days = _without_days(query.root)
    return Match(Expressions(conn).all([_titled(part) for part in parts]), days)


def _titled(node: Node) -> Node:
    match node:
        case All(parts):
            return All(tuple(map(_titled, parts)))
        case Any(parts):
            return Any(tuple(map(_titled, parts)))
        case Words():
            return replace(node, title=True)
        case _:
            return node


def in_incidents(
    conn: sqlite3.Connection, query: Query, *, completions: int = MOST_COMPLETIONS, missed: float = 0.0
) -> tuple[Branch, ...]:
    """Give what finds the incidents of a query: they are found by any of the branches.

    ``completions`` says how many words stand for the beginning of one: fewer are quicker and find a little less, as
    does a share of articles that may be ``missed``.
    """
    parts, days = _without_days(query.root)
    write = Expressions(conn, completions, missed)
    branches = []
    for branch in _branches(All(tuple(parts))) if parts else [()]:
        text = [part for part in branch if _has_words(part)]
        facets = [part for part in branch if not _has_words(part)]
        likely = [part for part in facets if _holds_for_article(part)]
        test = write.test(All(tuple(facets)))
        expressions = (write.all(text), write.all(facets), test, write.all([*text, *likely]))
        branches.append(Branch(*expressions, days, _looks(conn, text)))
    return tuple(branches)


def _looks(conn: sqlite3.Connection, parts: Sequence[Node]) -> int:
    """Give how many articles the index looks into for words in a row: those that have the rarest of them."""
    rows = [part for part in parts if isinstance(part, Words) and len(part.words) > 1]
    looks = [*(having(conn, row) for row in rows), *(_looks(conn, _parts(part)) for part in parts)]
    return max(looks, default=0)


def _without_days(root: Node | None) -> tuple[list[Node], Range]:
    """Give the parts that must all hold, those about the day set apart as a range."""
    parts = [] if root is None else list(root.parts) if isinstance(root, All) else [root]
    days = Range()
    for part in parts:
        if isinstance(part, Days):
            # what has no day lies below every start
            days = days.within(Range(start_of(part.first or "0001-01-01"), end_of(part.last)))
    return [part for part in parts if not isinstance(part, Days)], days


def _branches(node: Node) -> list[tuple[Node, ...]]:
    """Give the alternatives of a condition, each as parts that ask either for words or for fields, never for both."""
    if not (_has_words(node) and _has_fields(node)):
        return [(node,)]
    match node:
        case All(parts):
            ways = product(*(_branches(part) for part in parts))
            return [tuple(piece for way in chosen for piece in way) for chosen in islice(ways, _MOST_BRANCHES)]
        case Any(parts):
            return [branch for part in parts for branch in _branches(part)][:_MOST_BRANCHES]
        case Not(part):
            return _branches(_denied(part))
        case _:
            return [(node,)]


def _denied(node: Node) -> Node:
    """Give what holds where ``node`` does not, the denial moved one step inwards."""
    match node:
        case All(parts):
            return Any(tuple(Not(part) for part in parts))
        case Any(parts):
            return All(tuple(Not(part) for part in parts))
        case Not(part):
            return part
        case _:
            return Not(node)


def _parts(node: Node) -> tuple[Node, ...]:
    match node:
        case All(parts) | Any(parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def _has_words(node: Node) -> bool:
    return isinstance(node, Words) or any(_has_words(part) for part in _parts(node))


def _has_fields(node: Node) -> bool:
    parts = _parts(node)
    return any(_has_fields(part) for part in parts) if parts else not isinstance(node, Words)


def _holds_for_article(node: Node) -> bool:
    """Tell whether what holds for an incident holds for its article. Days do not, nor does that it lacks something."""
    if isinstance(node, Days | Not) or node == Field("has", "date"):
        return False
    return all(_holds_for_article(part) for part in _parts(node))
