"""Conditions -> expressions for the full-text tables, made so that nothing a reader types can be a syntax error."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from db.folding import AFTER_ANY
from db.query.nodes import All, Any, Node, Not, Words
from db.query.number import forms, single
from db.store.index import tokens
from db.store.searching import resolve

MOST_COMPLETIONS = 30
"""So many words stand for a beginning, the commonest ones."""
_NATIVE_PREFIX = 5

Test = Callable[[frozenset[str]], bool]
"""Says of the tokens of an incident whether it meets a condition."""


class Expressions:
    """Writes conditions as full-text expressions; every word is quoted, every part bracketed.

    So many ``completions`` stand for the beginning of a word, fewer if no more than the share ``missed`` of all
    articles is likely to have none of these.
    """

    def __init__(self, conn: sqlite3.Connection, completions: int = MOST_COMPLETIONS, missed: float = 0.0) -> None:
        self._conn = conn
        self._completions = completions
        self._missed = missed
        self._tokens: dict[resolve.Condition, list[str]] = {}

    def all(self, parts: Sequence[Node]) -> str | None:
        """Give the expression that all of ``parts`` hold, None for no part."""
        if not parts:
            return None
        wanted = [self.one(part) for part in parts if not isinstance(part, Not)]
        unwanted = [self.one(part.part) for part in parts if isinstance(part, Not)]
        written = " AND ".join(wanted or [tokens.EVERYTHING])
        for part in unwanted:
            written = f"({written}) NOT {part}"
        return f"({written})"

    def one(self, node: Node) -> str:
        """Give the expression that ``node`` holds."""
        match node:
            case All(parts):
                return self.all(parts) or tokens.EVERYTHING
            case Not():
                return self.all([node]) or tokens.EVERYTHING
            case Any(parts):
                return f"({' OR '.join(self.one(part) for part in parts)})"
            case Words():
                return self.words(node)
            case _:
                return f"({' OR '.join(self._tokens_of(node)) or tokens.NOTHING})"

    def test(self, node: Node) -> Test:
        """Give the function that tells of the tokens of an incident whether ``node``, which has no words, holds."""
        match node:
            case All(parts):
                tests = [self.test(part) for part in parts]
                return lambda held: all(test(held) for test in tests)
            case Any(parts):
                tests = [self.test(part) for part in parts]
                return lambda held: any(test(held) for test in tests)
            case Not(part):
                unwanted = self.test(part)
                return lambda held: not unwanted(held)
            case Words():
                raise TypeError("words are not a property of an incident")
            case _:
                wanted = frozenset(self._tokens_of(node))
                return lambda held: not wanted.isdisjoint(held)

    def _tokens_of(self, condition: resolve.Condition) -> list[str]:
        found = self._tokens.get(condition)
        if found is None:
            found = self._tokens[condition] = resolve.tokens_of(self._conn, condition)
        return found

    def words(self, node: Words) -> str:
        """Give the expression for words in a row, the last perhaps cut short."""
        column = "title : " if node.title else ""
        phrase = f'"{" ".join(node.words)}"'
        if single(node):
            choice = " OR ".join(f'"{form}"' for form in forms(node))
            return f"({column}({choice}))"
        if not node.prefix:
            return f"({column}{phrase})"
        if len(node.words) == 1:
            terms = completions(self._conn, node.words[0], self._completions + 1)
            short = len(node.words[0]) < _NATIVE_PREFIX
            if terms and (short or len(terms) <= self._completions):
                enough = nearly_all(self._conn, terms[: self._completions], self._missed)
                choice = " OR ".join(f'"{term}"' for term in enough)
                return f"({column}({choice}))"
        return f"({column}{phrase} *)"


def completions(conn: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """Give the commonest words of the articles that begin with ``beginning``, which is folded."""
    select = "SELECT term FROM vocabulary WHERE term >= ? AND term < ? ORDER BY articles DESC LIMIT ?"
    return [term for (term,) in conn.execute(select, (beginning, beginning + AFTER_ANY, limit))]


def nearly_all(conn: sqlite3.Connection, terms: Sequence[str], missed: float) -> Sequence[str]:
    """Give the first of ``terms``, as many as it takes until no more than this share of all articles has none of them,
    if the words came independently of one another."""
    if not missed:
        return terms
    (articles,) = conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    without = 1.0
    for number, term in enumerate(terms, 1):
        (having,) = conn.execute("SELECT articles FROM vocabulary WHERE term = ?", (term,)).fetchone()
        without *= max(0.0, 1 - having / max(articles, 1))
        if without <= missed:
            return terms[:number]
    return terms
