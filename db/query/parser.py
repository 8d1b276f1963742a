"""Search text -> Query, tolerant of anything.

    search := branch (OR branch)*        branch := part+ (AND may stand between them)
    part   := "-" part | NOT part | "(" search ")" | word | word* | "phrase" | field:value

What does not fit is noted and left out. Depth and length are bounded, so that no text can exhaust the machine.
"""

from __future__ import annotations

import re
from datetime import date

from db.folding import words
from db.query.fields import FIELDS, NotUnderstoodError, leaf, suggestion
from db.query.lexer import Token, tokens
from db.query.nodes import All, Any, Leaf, Node, Not, Words
from db.query.query import Query

MOST_PARTS = 64
"""Words, phrases and fields of a query that are searched for; what follows is named in a note."""
MOST_BRACKETS = 20
"""Brackets inside brackets are read so deep."""
_SHOWN = 40
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(text: str, *, today: date | None = None) -> Query:
    """Give what ``text`` asks for. ``today`` anchors "last week"; without it such dates are noted as not understood."""
    parser = _Parser(_SURROGATE.sub("\ufffd", text), today)
    root = parser.search(0)
    return Query(text, root, tuple(dict.fromkeys(parser.notes)))


class _Parser:
    def __init__(self, text: str, today: date | None) -> None:
        self.tokens = tokens(text)
        self.today = today
        self.at = 0
        self.parts = 0
        self.notes: list[str] = []

    def peek(self) -> str | None:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else None

    def search(self, depth: int) -> Node | None:
        branches = [self.branch(depth)]
        while self.peek() == "or":
            self.at += 1
            branches.append(self.branch(depth))
            if branches[-2] is None or branches[-1] is None:
                self.notes.append("OR needs something on both sides")
        found = tuple(branch for branch in branches if branch is not None)
        return found[0] if len(found) == 1 else Any(found) if found else None

    def branch(self, depth: int) -> Node | None:
        found: list[Node] = []
        while (kind := self.peek()) not in (None, "or"):
            if kind == "close" and depth:
                break
            if kind in ("close", "and"):
                self.at += 1
                if kind == "close":
                    self.notes.append("a closing bracket has no opening one")
                continue
            part = self.part(depth)
            if part is not None:
                found.append(part)
        return found[0] if len(found) == 1 else All(tuple(found)) if found else None

    def part(self, depth: int) -> Node | None:
        negated = False
        while self.peek() == "not":
            negated = not negated
            self.at += 1
        kind = self.peek()
        if kind in (None, "or", "and", "close"):
            self.notes.append("there is nothing to leave out after - or NOT")
            return None
        part = self.bracket(depth) if kind == "open" else self.leaf()
        return Not(part) if part is not None and negated else part

    def bracket(self, depth: int) -> Node | None:
        self.at += 1
        if depth >= MOST_BRACKETS:
            self.notes.append(f"brackets are read {MOST_BRACKETS} deep")
            return None
        part = self.search(depth + 1)
        if self.peek() == "close":
            self.at += 1
        else:
            self.notes.append("a bracket is not closed")
        return part

    def leaf(self) -> Leaf | None:
        token = self.tokens[self.at]
        self.at += 1
        if not token.closed:
            self.notes.append("a quote is not closed")
        self.parts += 1
        if self.parts > MOST_PARTS:
            self.notes.append(f"only the first {MOST_PARTS} parts are searched for")
            return None
        return self.field(token) if token.kind == "field" else self.words(token, token.text, token.tail == "*")

    def field(self, token: Token) -> Leaf | None:
        if token.name.lower() in FIELDS:
            try:
                return leaf(token, self.today)
            except NotUnderstoodError as problem:
                self.notes.append(str(problem))
                return None
        meant = suggestion(token.name)
        if meant is not None:
            self.notes.append(f"there is no field {token.name}: did you mean {meant}:")
            return None
        return self.words(token, f"{token.name}:{token.text}", False)

    def words(self, token: Token, said: str, prefix: bool) -> Words | None:
        found = tuple(words(said))
        if not found:
            self.notes.append(f"there is no word in {shortened(said)}")
            return None
        return Words(found, said.strip(), prefix or (token.kind == "word" and said.endswith("*")))


def shortened(said: str) -> str:
    """Give ``said`` in quotes, cut where it is long."""
    return f'"{said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"}"'
