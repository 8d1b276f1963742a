"""Reading an article for names: each sentence by itself, then what is in doubt by what it says elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, count
from operator import attrgetter

from db.extract.mentions.context import LISTED, listed_with_place
from db.extract.mentions.doubts import Doubt, Memory, decide
from db.extract.mentions.marks import Mark, marks_of
from db.extract.mentions.names import Name
from db.extract.mentions.pronouns import Pronoun, resolve_pronouns
from db.extract.mentions.reader import SentenceReader
from db.extract.sentences.tokens import HEADLINE, Sentence, is_capitalised

_LINE = 5
"""The fewest words with which a line of the body tells that it is written like a headline."""


@dataclass(slots=True)
class Article:
    """What was found in an article so far.

    ``openers`` are the sentences that open with a word that nothing but its capital makes a name: it is one only if
    the article names it elsewhere.
    """

    capitals: bool
    names: list[Name] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    pronouns: list[Pronoun] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)
    marks: list[list[Mark]] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)

    def read(self, number: int, sentence: Sentence) -> None:
        """Find the names of a sentence; the sentences come in order, ``number`` counts them from 0."""
        capitals = self.capitals
        marks = marks_of(sentence, capitals=capitals)
        hot = _hot(marks)
        titled = sentence.kind == "title"
        fewest = HEADLINE if titled else _LINE
        if not capitals and (titled or 2 * len(hot) > len(marks)) and is_capitalised(sentence, fewest):
            capitals = True
            marks = marks_of(sentence, capitals=True)
            hot = _hot(marks)
        self.marks.append(marks)
        if len(marks) > 1 and marks[0].obscure and marks[1].plain:
            self.openers.append(number)
            del hot[0]
        if hot:
            SentenceReader(number, marks, capitals, self.names, self.doubts, self.pronouns, self.memory).read(hot)

    def settle(self) -> list[Name]:
        """Decide what is in doubt by what the article says elsewhere, and give all names in text order."""
        doubts = [*self.doubts, *self._openers_named_elsewhere()] if self.openers else self.doubts
        placed = {
            (name.sentence, edge): name
            for name in (self.names if doubts else ())
            if name.kind == "place"
            for edge in (name.first, name.last)
        }
        if doubts:
            self.memory.countries = frozenset(n.candidates[0].country for n in self.names if n.candidates)
        for doubt in doubts:
            name = doubt.name
            marks = self.marks[name.sentence]
            if listed_with_place(marks, name, placed, capitals=self.capitals):
                doubt.weight += LISTED
                placed.update({(name.sentence, name.first): name, (name.sentence, name.last): name})
            decided = decide(doubt, marks[name.first : name.last + 1], self.memory)
            if decided is not None:
                self.names.append(decided)
                if decided.kind == "place" and decided.first == decided.last:
                    self.memory.places.setdefault(marks[decided.first].key, decided)
        self.names.sort(key=_position)
        meant = resolve_pronouns(self.pronouns, self.names, self.marks) if self.pronouns else []
        return sorted([*self.names, *meant], key=_position) if meant else self.names

    def _openers_named_elsewhere(self) -> list[Doubt]:
        memory = self.memory
        named = memory.people.keys() | memory.places.keys() | memory.introduced.keys()
        return [
            Doubt(Name(number, 0, 0, "", self.marks[number][0].form), 0.0)
            for number in self.openers
            if self.marks[number][0].key in named
        ]


def _hot(marks: Sequence[Mark]) -> list[int]:
    """Give the tokens that a name can begin with."""
    return list(compress(count(), map(_IS_HOT, marks)))


_IS_HOT = attrgetter("hot")


def _position(name: Name) -> tuple[int, int, int]:
    return name.sentence, name.first, -name.last
