"""Finding the phrases of a knowledge table in a sentence, at the price of one dictionary look-up a token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from db.gazetteer.lexicon import Lexeme, lexeme

Value = TypeVar("Value")
Entry = tuple[tuple[str, ...], Value]

_FORMS_KEPT = 100_000


class _Openings(dict[str, "list[Entry[Value]]"], Generic[Value]):
    """What phrases a word form opens, worked out when the form is first met."""

    def __init__(self, table: dict[str, list[Entry[Value]]], lemmas: bool) -> None:
        super().__init__()
        self.table = table
        self.lemmas = lemmas
        self.opening: set[str] = set()
        self.met: set[str] = set()

    def __missing__(self, form: str) -> list[Entry[Value]]:
        if len(self) >= _FORMS_KEPT:
            self.clear()
            self.met.clear()
        record = lexeme(form)
        found = self.table.get(record.lower, [])
        if self.lemmas and record.lemma != record.lower and record.lemma in self.table:
            found = sorted(found + self.table[record.lemma], key=lambda entry: -len(entry[0]))
        self[form] = found
        self.met.add(form)
        if found:
            self.opening.add(form)
        return found


class PhraseTable(Generic[Value]):
    """Phrases of one or more words, each with a value; with ``lemmas`` a phrase is met in any of its inflections."""

    def __init__(self, entries: Iterable[tuple[str, Value]], *, lemmas: bool = False) -> None:
        """Take the phrases, words apart by spaces, and their values."""
        table: dict[str, list[Entry[Value]]] = {}
        for words, value in entries:
            parts = tuple(words.split())
            table.setdefault(parts[0], []).append((parts, value))
        for phrases in table.values():
            phrases.sort(key=lambda entry: -len(entry[0]))
        self._lemmas = lemmas
        self._openings = _Openings(table, lemmas)

    def openings(self, words: Sequence[str]) -> list[tuple[int, list[Entry[Value]]]]:
        """Give the tokens that open phrases of the table, and those phrases, the longest first."""
        known = self._openings
        if not known.met.issuperset(words):
            for word in words:
                known[word]
        opening = known.opening
        if opening.isdisjoint(words):
            return []
        return [(at, known[word]) for at, word in enumerate(words) if word in opening]

    def matches(self, words: Sequence[str], lex: Sequence[Lexeme]) -> Iterator[tuple[int, int, Value]]:
        """Give all phrases that stand in a sentence: (first token, last token, value)."""
        for at, entries in self.openings(words):
            following = lex[at + 1] if at + 1 < len(lex) else None
            for parts, value in entries:
                if len(parts) == 1 or (following and self._is(following, parts[1]) and self._stands(lex, at, parts)):
                    yield at, at + len(parts) - 1, value

    def longest(self, words: Sequence[str], lex: Sequence[Lexeme]) -> Iterator[tuple[int, int, Value]]:
        """Give the longest phrase at each place of a sentence, none inside another."""
        taken = -1
        for first, last, value in self.matches(words, lex):
            if first > taken:
                taken = last
                yield first, last, value

    def _stands(self, lex: Sequence[Lexeme], at: int, parts: tuple[str, ...]) -> bool:
        if at + len(parts) > len(lex):
            return False
        return all(self._is(lex[at + k], parts[k]) for k in range(2, len(parts)))

    def _is(self, record: Lexeme, word: str) -> bool:
        return word == record.lower or (self._lemmas and word == record.lemma)
