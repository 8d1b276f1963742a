"""An article while it is being understood: its sentences and what the other stages found in each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.extract.dates import DATELINE
from db.extract.mentions import Name
from db.extract.sentences.grammar import Parse, letters_of, parse
from db.extract.sentences.tokens import HEADLINE, Sentence, is_capitalised
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import TITLE
from db.gazetteer.places import Place
from db.model import DateExpression

Dated = tuple[int, int, DateExpression]
"""A date expression of a sentence with its first and last token."""


@dataclass(slots=True)
class Article:
    """Everything known of an article before its incidents: the output of the earlier stages by sentence number.

    ``place_of`` gives the resolved place of a name by its identity; ``capitals`` tells a wire all in capitals;
    ``subject`` is the domain that it speaks of where that is no violence: sport, fiction, nature, an accident.
    ``elsewhere`` grows with the identities of the place names that do not say where something happened.
    ``leading`` is the country that it speaks of most, once that has been asked for (see ``db.extract.where.home``), and
    ``holders`` are the names of the provinces that it says towns lie in (see ``db.extract.where.holders``), ``stories``
    the sentences with which further stories begin (see ``db.extract.merging.stories``), ``offices`` the titles of those
    whom it names.
    """

    sentences: Sequence[Sentence]
    published: str | None
    capitals: bool
    names: dict[int, list[Name]]
    place_of: dict[int, Place | None]
    dates: dict[int, list[Dated]]
    subject: str | None = None
    elsewhere: set[int] = field(default_factory=set)
    lettered: dict[int, str] = field(default_factory=dict)
    parses: dict[int, Parse] = field(default_factory=dict)
    tokens_named: dict[int, dict[int, Name]] = field(default_factory=dict)
    placing: dict[int, list[Name]] = field(default_factory=dict)
    leading: tuple[str, int] | None = None
    holders: dict[str, Name] | None = None
    people: set[str] | None = None
    offices: dict[str, str] | None = None
    stories: list[int] | None = None

    def surnames(self) -> set[str]:
        """Give the last words of the names of the persons of the article that have more than one, in small letters."""
        if self.people is None:
            named = (name for names in self.names.values() for name in names if name.kind == "person")
            self.people = {
                name.name.rpartition(" ")[2].lower() for name in named if " " in name.name and not name.common
            }
        return self.people

    def office(self, person: str) -> str:
        """Give the title that the article puts before somebody's name at first, in small letters, "" for none."""
        if self.offices is None:
            self.offices = {}
            for number, names in self.names.items():
                lex = self.sentences[number].lex
                for name in names:
                    if name.kind == "person" and name.first and lex[name.first - 1].tags & TITLE:
                        self.offices.setdefault(name.name, lex[name.first - 1].lemma)
        return self.offices.get(person, "")

    @property
    def year(self) -> int | None:
        """The year of publication, where it is known."""
        return int(self.published[:4]) if self.published and self.published[:4].isdigit() else None

    def days_told(self, number: int) -> list[Dated]:
        """Give the dates of a sentence but for the day of a dateline, on which nothing is told to have happened."""
        return [entry for entry in self.dates.get(number, ()) if entry[2].basis != DATELINE]

    def names_by_token(self, number: int) -> dict[int, Name]:
        """Give the names of a sentence by each of their tokens, larger names before the ones nested in them."""
        found = self.tokens_named.get(number)
        if found is None:
            found = self.tokens_named[number] = {}
            for name in self.names.get(number, ()):
                for token in range(name.first, name.last + 1):
                    found.setdefault(token, name)
        return found

    def parse(self, number: int) -> Parse:
        """Give the chunks of a sentence."""
        known = self.parses.get(number)
        if known is None:
            known = self.parses[number] = parse(self.sentences[number], self.letters(number))
        return known

    def letters(self, number: int) -> str:
        """Give the letters that the grammar has for the tokens of a sentence."""
        known = self.lettered.get(number)
        if known is None:
            sentence = self.sentences[number]
            lex = sentence.lex
            names = [(n.first, n.last, n.kind) for n in self.names.get(number, ()) if not n.common and not n.nested]
            dates = [
                (first, last)
                for first, last, _ in self.dates.get(number, ())
                if not (last + 1 < len(lex) and lex[last + 1].lower in words("not-dated"))  # "a Christmas market"
            ]
            plain = self.capitals or (sentence.kind == "title" and is_capitalised(sentence, HEADLINE))
            known = self.lettered[number] = letters_of(sentence, names, dates, plain=plain)
        return known


def names_by_sentence(names: Sequence[Name]) -> dict[int, list[Name]]:
    """Group the names by the number of their sentence."""
    grouped: dict[int, list[Name]] = {}
    for name in names:
        grouped.setdefault(name.sentence, []).append(name)
    return grouped


def dates_by_sentence(sentences: Sequence[Sentence], dates: Sequence[DateExpression]) -> dict[int, list[Dated]]:
    """Give the date expressions of each sentence with their first and last token."""
    if not dates:
        return {}
    grouped: dict[int, list[Dated]] = {}
    for at_field in ("title", "text"):
        numbers = [n for n, sentence in enumerate(sentences) if sentence.field == at_field]
        begins = [sentences[n].start for n in numbers]
        for date in dates:
            if date.field != at_field:
                continue
            index = bisect_right(begins, date.start) - 1
            if index < 0 or date.end > sentences[numbers[index]].end:
                continue
            sentence = sentences[numbers[index]]
            first = bisect_right(sentence.starts, date.start) - 1
            last = bisect_right(sentence.starts, date.end - 1) - 1
            grouped.setdefault(numbers[index], []).append((first, last, date))
    return grouped
