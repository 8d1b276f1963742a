"""Reading an article for names: each sentence by itself, then what is in doubt by what it says elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from db.extract.mentions.chains import chain_end
from db.extract.mentions.context import DATELINE, dateline, place_context, spoken
from db.extract.mentions.marks import COMMON, GIVEN, HOT, PROPER, SURNAME, TITLE, Mark, marks_of
from db.extract.mentions.names import Name
from db.extract.mentions.parse import Part, parse, thing_at
from db.extract.tokens import Sentence
from db.gazetteer.known import fold, slug
from db.gazetteer.places import candidates
from db.gazetteer.lexicon import BASE, FUNCTION, LOWER, MODAL, PRON, PUNCTUATION, TO, UPPER

_PLAUSIBLE = 2.6
_CERTAIN = 4.5
_CLEAR = 2.4


@dataclass(slots=True)
class Doubt:
    """A name whose kind the sentence alone does not tell, with what its place reading weighs there."""

    sentence: int
    first: int
    last: int
    part: Part
    weight: float
    spoken: bool
    acronym: bool


@dataclass(slots=True)
class Reader:
    """Collects the names of one article."""

    capitals: bool
    names: list[Name] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    places: dict[str, Name] = field(default_factory=dict)
    introduced: dict[str, Name] = field(default_factory=dict)

    def read(self, number: int, sentence: Sentence) -> None:
        """Collect the names of one sentence."""
        capitals = self.capitals
        marks = marks_of(sentence, capitals=capitals)
        hot = [index for index, mark in enumerate(marks) if mark.flags & HOT]
        if not hot:
            return
        if not capitals and 2 * len(hot) > len(marks) and _headline(marks):
            capitals = True
            marks = marks_of(sentence, capitals=True)
            hot = [index for index, mark in enumerate(marks) if mark.flags & HOT]
        at = 0
        for index in hot:
            if index < at:
                continue
            mark = marks[index]
            if mark.flags & PROPER or (mark.node and mark.lex.shape is not LOWER):
                at = self._read_chain(number, marks, index, capitals)
            else:
                at = self._read_noun(number, marks, index, capitals)

    def _read_noun(self, number: int, marks: list[Mark], index: int, capitals: bool) -> int:
        length, thing = thing_at(marks, index, capitals=capitals)
        if thing is None or (length == 1 and _is_verb(marks, index)):
            return index + 1
        self.names.append(
            Name(number, index, index + length - 1, thing.kind, thing.name, None if thing.common else thing.id,
                 common=thing.common)
        )  # fmt: skip
        return index + length

    def _read_chain(self, number: int, marks: list[Mark], first: int, capitals: bool) -> int:
        """Take the names of the chain that begins at ``first`` and give the token behind it."""
        initial = _opens(marks, first)
        length, thing = thing_at(marks, first, capitals=capitals, initial=initial)
        proper = marks[first].flags & PROPER
        if thing is None and not proper:
            return first + 1
        last = first + length - 1
        if proper:
            last = max(chain_end(marks, first), last)
        titled = first > 0 and bool(marks[first - 1].flags & TITLE) and marks[first - 1].lex.shape == LOWER
        parts = parse(tuple(marks[first : last + 1]), initial, titled, capitals)
        if thing is not None and thing.common and not (parts and parts[0].first == 0 and parts[0].kind):
            self._read_noun(number, marks, first, capitals)
            parts = tuple(part for part in parts if part.first >= length)
        for part in parts:
            self._take(number, marks, first, part, capitals)
        return last + 1

    def _take(self, number: int, marks: list[Mark], start: int, part: Part, capitals: bool) -> None:
        first, last = start + part.first, start + part.last
        if part.kind == "place" and not part.nested:
            self._take_place(number, marks, first, last, part)
        elif part.kind == "person":
            self._take_person(number, marks, first, last, part)
        elif not part.kind:
            acronym = not capitals and first == last and _acronym(marks[first])
            weight = place_context(marks, first, last) + (DATELINE if first == 0 and dateline(marks, last) else 0)
            self.doubts.append(Doubt(number, first, last, part, weight, spoken(marks, first, last), acronym))
        else:
            name = _name(number, first, last, part)
            self.names.append(name)
            if part.kind not in ("nationality", "place"):
                self._introduce(marks, name)

    def _take_place(self, number: int, marks: list[Mark], first: int, last: int, part: Part) -> None:
        weight = part.score if part.score >= _CERTAIN else part.score + place_context(marks, first, last)
        heads_story = first == 0 and dateline(marks, last)
        if heads_story:
            weight += DATELINE
        if weight < _PLAUSIBLE or (part.candidates and marks[first].flags & (GIVEN | SURNAME) and weight < 5):
            self.doubts.append(Doubt(number, first, last, part, weight, spoken(marks, first, last), False))
            return
        self._place(replace(_name(number, first, last, part), dateline=heads_story), marks)

    def _place(self, name: Name, marks: Sequence[Mark]) -> None:
        self.names.append(name)
        if not name.nested:
            self.places.setdefault(" ".join(mark.key for mark in marks[name.first : name.last + 1]), name)

    def _take_person(self, number: int, marks: list[Mark], first: int, last: int, part: Part) -> None:
        words = [mark for mark in marks[first : last + 1] if mark.key != "."]
        full = " ".join(mark.form for mark in words)
        key = words[-1].key
        if len(words) == 1:
            full = self.people.get(key, full)
        else:
            self.people[key] = full
            if words[0].flags & GIVEN:
                self.people.setdefault(words[0].key, full)
        self.people.setdefault(key, full)
        self.names.append(Name(number, first, last, "person", full))

    def _introduce(self, marks: list[Mark], name: Name) -> None:
        """Remember the acronym in brackets behind a name: "Rapid Support Forces (RSF)"."""
        at = name.last + 1
        if at + 2 < len(marks) and marks[at].key in ("(", "[") and marks[at + 2].key in (")", "]"):
            acronym = marks[at + 1]
            if _acronym(acronym) or self.capitals:
                self.introduced.setdefault(acronym.key, name)

    def settle(self, sentences: Sequence[Sentence]) -> list[Name]:
        """Decide what is in doubt by what the article says elsewhere, and give all names in text order."""
        for doubt in self.doubts:
            name = self._decide(doubt, marks_of(sentences[doubt.sentence], capitals=self.capitals))
            if name is not None:
                self.names.append(name)
        return sorted(map(self._person_after_all, self.names), key=lambda n: (n.sentence, n.first, -n.last))

    def _person_after_all(self, name: Name) -> Name:
        """Read a small place that bears the surname of one of the article's people as that person."""
        return name

    def _decide(self, doubt: Doubt, marks: list[Mark]) -> Name | None:
        words = marks[doubt.first : doubt.last + 1]
        key = " ".join(mark.key for mark in words)
        person = self.people.get(words[-1].key)
        name = _name(doubt.sentence, doubt.first, doubt.last, doubt.part)
        if key in self.introduced:
            known = self.introduced[key]
            return replace(name, kind=known.kind, name=known.name, entity=known.entity, candidates=())
        if person is not None and doubt.weight < _PLAUSIBLE + 1 and fold(person) != key:
            return replace(name, kind="person", name=person, candidates=())
        if key in self.places:
            known = self.places[key]
            return replace(name, kind="place", name=known.name, candidates=known.candidates)
        if doubt.part.kind == "place" and doubt.weight >= _PLAUSIBLE:
            return name
        if doubt.spoken and not words[0].flags & COMMON:
            return replace(name, kind="person", name=_forms(words), candidates=())
        if doubt.acronym:
            return replace(name, kind="organization", name=words[0].form, candidates=())
        if doubt.weight >= _CLEAR and not words[0].flags & COMMON:
            return replace(name, kind="place", name=_forms(words), candidates=candidates(_forms(words)))
        if words[0].flags & GIVEN and not words[0].flags & COMMON:
            return replace(name, kind="person", name=person or _forms(words), candidates=())
        return None


def _forms(marks: Sequence[Mark]) -> str:
    return " ".join(mark.form for mark in marks)


def _name(number: int, first: int, last: int, part: Part) -> Name:
    entity = part.thing.id if part.thing is not None else None
    if entity is None and part.kind not in ("place", "nationality", "person", ""):
        entity = slug(part.name)
    return Name(number, first, last, part.kind, part.name, entity, part.candidates, part.nested, head=part.head)


def _opens(marks: Sequence[Mark], index: int) -> bool:
    """Whether only punctuation stands before a token of its sentence, or a quotation or colon right before it."""
    if index == 0 or marks[index - 1].key in ("“", '"', ":", "‘", "•", "*"):
        return True
    return all(mark.lex.tags & PUNCTUATION for mark in marks[:index])


def _headline(marks: Sequence[Mark]) -> bool:
    """Whether nearly every word that means something is written with a capital, so that capitals tell nothing."""
    shapes = [mark.lex.shape for mark in marks if mark.form.isalpha() and not mark.lex.tags & FUNCTION]
    return len(shapes) > 4 and shapes.count(LOWER) < 0.15 * len(shapes)


def _acronym(mark: Mark) -> bool:
    return mark.lex.shape == UPPER and 2 <= len(mark.form) <= 8 and not mark.flags & COMMON


def _is_verb(marks: Sequence[Mark], index: int) -> bool:
    """Whether a noun stands where only a verb can: behind "to", a modal or a pronoun."""
    if not index or not marks[index].lex.tags & BASE:
        return False
    return bool(marks[index - 1].lex.tags & (TO | MODAL | PRON))
