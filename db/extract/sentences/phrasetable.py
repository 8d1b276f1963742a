"""Finding the phrases of a knowledge table in a sentence, at the price of one test of a bit for each listed word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import FUNCTION, Lexeme, lexeme, word_list
from db.gazetteer.remembered import Remembered

Value = TypeVar("Value")
Parts = tuple[str, ...]
Phrase = tuple[Parts, Value]
"""A phrase as its words, with what it stands for."""
Entry = TypeVar("Entry", bound=Sequence[Any])

_FORMS_KEPT = 40_000


class Openings(Generic[Value]):
    """Phrases by their first words, for those who see for themselves how a phrase goes on."""

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, lemmas: bool = False) -> None:
        """Take the phrases, words apart by spaces, and their values; with ``lemmas`` each first word in any form."""
        self._by_word = _ByWord(((parts[0], (parts, value)) for parts, value in _cut(phrases)), lemmas=lemmas)

    def of(self, sentence: Sentence) -> list[tuple[int, list[Phrase[Value]]]]:
        """Give the tokens that open phrases, and those phrases, the longest first."""
        return self._by_word.met_in(sentence)


class PhraseTable(Generic[Value]):
    """Phrases of one or more words, each with a value; with ``lemmas`` a phrase is met in any of its inflections.

    A phrase is looked for where the first of its words stands that is no function word: "in the event of" at "event".
    ``bit`` is that of these words in ``Sentence.lists``: a sentence without it has none of the phrases.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, lemmas: bool = False) -> None:
        """Take the phrases, words apart by spaces, and their values."""
        entries = ((parts, value, _telling(parts), len(parts) - 1) for parts, value in _cut(phrases))
        self._by_word = _ByWord(((entry[0][entry[2]], entry) for entry in entries), lemmas=lemmas)
        self._lemmas = lemmas
        self.bit: int = self._by_word.bit

    def matches(self, sentence: Sentence) -> list[tuple[int, int, Value]]:
        """Give all phrases that stand in a sentence, longer ones first: (first token, last token, value)."""
        if not sentence.lists & self.bit:
            return []
        lex = sentence.lex
        found: list[tuple[int, int, Value]] = []
        for at, phrases in self._by_word.met_in(sentence):
            for parts, value, telling, following in phrases:
                first = at - telling
                if not following or self._stands(lex, first, parts):
                    found.append((first, first + following, value))
        if len(found) > 1:
            found.sort(key=_in_order)
        return found

    def longest(self, sentence: Sentence) -> Iterator[tuple[int, int, Value]]:
        """Give the longest phrase at each place of a sentence, none inside another."""
        taken = -1
        for match in self.matches(sentence):
            if match[0] > taken:
                taken = match[1]
                yield match

    def _stands(self, lex: Sequence[Lexeme], first: int, parts: Parts) -> bool:
        if first < 0 or first + len(parts) > len(lex):
            return False
        for at, word in enumerate(parts, first):
            record = lex[at]
            if word != record.lower and not (self._lemmas and word == record.lemma):
                return False
        return True


class _ByWord(Generic[Entry]):
    """Entries, the words of a phrase leading each, by the word they are met at, with ``lemmas`` in any form of it."""

    def __init__(self, entries: Iterable[tuple[str, Entry]], *, lemmas: bool) -> None:
        table: dict[str, list[Entry]] = {}
        for word, entry in entries:
            table.setdefault(word, []).append(entry)
        self._table = table
        self._lemmas = lemmas
        self.bit: int = word_list(words=table, lemmas=table if lemmas else ())
        self._of_form = Remembered(self._met_at, _FORMS_KEPT)

    def _met_at(self, form: str) -> list[Entry]:
        record = lexeme(form)
        found = self._table.get(record.lower, [])
        if self._lemmas and record.lemma != record.lower:
            found = found + self._table.get(record.lemma, [])
        return sorted(found, key=lambda entry: -len(entry[0]))

    def met_in(self, sentence: Sentence) -> list[tuple[int, list[Entry]]]:
        """Give the tokens that entries are met at, and those entries, the longest phrase first."""
        bit = self.bit
        if not sentence.lists & bit:
            return []
        of_form = self._of_form
        return [(at, of_form[record.form]) for at, record in sentence.listed if record.lists & bit]


def _cut(phrases: Iterable[tuple[str, Value]]) -> Iterator[Phrase[Value]]:
    for words, value in phrases:
        yield tuple(words.split()), value


def _telling(parts: Parts) -> int:
    """Give the number of the first word of a phrase that is no function word, 0 where all are."""
    return next((number for number, word in enumerate(parts) if not lexeme(word).tags & FUNCTION), 0)


def _in_order(match: tuple[int, int, Value]) -> tuple[int, int]:
    return match[0], -match[1]
