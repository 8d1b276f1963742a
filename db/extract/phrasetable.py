"""Finding the phrases of a knowledge table in a sentence, at the price of one test of a bit a token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from db.extract.tokens import Sentence
from db.gazetteer.lexicon import Lexeme, lexeme, word_list
from db.gazetteer.remembered import Remembered

Value = TypeVar("Value")
Entry = tuple[tuple[str, ...], Value]

_FORMS_KEPT = 40_000


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
        self._table = table
        self._lemmas = lemmas
        self._bit = word_list(words=table, lemmas=table if lemmas else ())
        self._opened_by = Remembered(self._phrases, _FORMS_KEPT)
        self._by_second_word = Remembered(self._seconds, _FORMS_KEPT)

    def _phrases(self, form: str) -> list[Entry[Value]]:
        record = lexeme(form)
        found = self._table.get(record.lower, [])
        if self._lemmas and record.lemma != record.lower and record.lemma in self._table:
            found = sorted(found + self._table[record.lemma], key=lambda entry: -len(entry[0]))
        return found

    def _seconds(self, form: str) -> Mapping[str, list[Entry[Value]]]:
        """The phrases that a word opens by their second words, with those of one word; the latter alone under ""."""
        entries = self._opened_by[form]
        seconds = {parts[1] for parts, _ in entries if len(parts) > 1}
        return {
            second: [entry for entry in entries if len(entry[0]) == 1 or entry[0][1] == second]
            for second in (*seconds, "")
        }

    def openings(self, sentence: Sentence) -> list[tuple[int, list[Entry[Value]]]]:
        """Give the tokens that open phrases of the table, and those phrases, the longest first."""
        bit = self._bit
        if not sentence.lists & bit:
            return []
        opened_by = self._opened_by
        return [(at, opened_by[record.form]) for at, record in sentence.listed if record.lists & bit]

    def matches(self, sentence: Sentence) -> list[tuple[int, int, Value]]:
        """Give all phrases that stand in a sentence: (first token, last token, value)."""
        found: list[tuple[int, int, Value]] = []
        bit, lex = self._bit, sentence.lex
        if not sentence.lists & bit:
            return found
        for at, record in sentence.listed:
            if record.lists & bit:
                for parts, value in self._going_on(record, lex[at + 1] if at + 1 < len(lex) else None):
                    size = len(parts)
                    if size < 3 or self._stands(lex, at, parts):
                        found.append((at, at + size - 1, value))
        return found

    def _going_on(self, record: Lexeme, following: Lexeme | None) -> list[Entry[Value]]:
        """Give the phrases that a word opens and the word behind it goes on with, the longest first."""
        seconds = self._by_second_word[record.form]
        if following is None:
            return seconds[""]
        written = seconds.get(following.lower)
        if not self._lemmas or following.lemma == following.lower or following.lemma not in seconds:
            return written or seconds[""]
        inflected = seconds[following.lemma]
        if written is None:
            return inflected
        return sorted([*written, *(one for one in inflected if one not in written)], key=lambda entry: -len(entry[0]))

    def longest(self, sentence: Sentence) -> Iterator[tuple[int, int, Value]]:
        """Give the longest phrase at each place of a sentence, none inside another."""
        taken = -1
        for match in self.matches(sentence):
            if match[0] > taken:
                taken = match[1]
                yield match

    def _stands(self, lex: Sequence[Lexeme], at: int, parts: tuple[str, ...]) -> bool:
        if at + len(parts) > len(lex):
            return False
        return all(self._is(lex[at + k], parts[k]) for k in range(2, len(parts)))

    def _is(self, record: Lexeme, word: str) -> bool:
        return word == record.lower or (self._lemmas and word == record.lemma)
