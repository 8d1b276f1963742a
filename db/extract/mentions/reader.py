"""Finding the names of one sentence; those whose kind it does not tell are put off as doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.extract.mentions.context import DATELINE, dateline, place_context, spoken
from db.extract.mentions.doubts import PLAUSIBLE, Doubt, Memory
from db.extract.mentions.lookup import may_be_thing, thing_at
from db.extract.mentions.marks import COMMON, GIVEN, HEAD, PRONOUN, PROPER, SURNAME, TITLE, Mark
from db.extract.mentions.names import Name
from db.extract.mentions.nouns import is_verb, modifies
from db.extract.mentions.openings import begins_name, name_end
from db.extract.mentions.parse import UNLISTED, parse
from db.extract.mentions.parts import Part
from db.extract.mentions.pronouns import Pronoun
from db.extract.mentions.spots import described
from db.gazetteer.known import cues, heads, slug
from db.gazetteer.lexicon import CAPITAL, FUNCTION, LOWER, PUNCTUATION, UPPER
from db.gazetteer.places import Place, borne, candidates

_ACTORS = ("armed-group", "military", "government", "organization", "person")
_NAMED_AFTER = ("facility", "landmark", "military")
_BODIES = ("government", "organization")
_OPENING = frozenset('“":‘•*')
_NAMESAKES_OF_UNITS = frozenset({"organization", "outlet"})
_TAILS, _NOWHERE = cues("tail"), cues("nowhere")
_FURNITURE = 4
_CERTAIN = 4.5
_AMBIGUOUS = 5.0
_PLACE_AFTER_ALL = 2.0
_WITHIN = 3.0
"""What "in" before a name weighs."""
_AFTER_PLACE = frozenset({",", ".", "on", "in", "and", ";"})
_ON = frozenset({"after", "as", "at", "before", "by", "during", "for", "from", "to", "when", "where", "while", "with"})
_UNITS, _NAMESAKES = cues("unit"), cues("namesake")
_AROUND = frozenset({"around", "inside", "near", "outside", "over"})
_BRACKETS = {"[": "]", "(": ")"}
_SPELT_OUT = 12
"""Within how many tokens behind a word its spelling out in brackets ends."""
_SPELT = ("organization", "armed-group", "military", "government")


@dataclass(slots=True)
class SentenceReader:
    """One sentence, its tokens' marks, and where what it names is collected."""

    number: int
    marks: list[Mark]
    capitals: bool
    names: list[Name]
    doubts: list[Doubt]
    pronouns: list[Pronoun]
    memory: Memory

    def read(self, hot: Sequence[int]) -> None:
        """Take the names of the sentence; ``hot`` are the tokens that a name can begin with."""
        marks = self.marks
        at = 0 if self.capitals else _past_speaker(marks)
        for index in hot:
            if index < at:
                continue
            mark = marks[index]
            if mark.flags & PRONOUN:
                self.pronouns.append((self.number, index, mark.key))
            elif mark.flags & PROPER or mark.lex.shape is not LOWER:
                at = self._read_chain(index)
            elif may_be_thing(marks, index):
                at = self._read_noun(index)

    def _read_noun(self, index: int) -> int:
        """Take the known thing that begins at a token in lower case and give the token behind it."""
        length, thing = thing_at(self.marks, index, capitals=self.capitals)
        if thing is None or (length == 1 and is_verb(self.marks, index)):
            return index + 1
        last = index + length - 1
        if not (thing.common and thing.kind in _ACTORS and modifies(self.marks, last)):
            common = thing.common
            entity = None if common else thing.id
            self.names.append(Name(self.number, index, last, thing.kind, thing.name, entity, (), False, common))
        return index + length

    def _read_chain(self, first: int) -> int:
        """Take the names of the chain that begins at ``first`` and give the token behind it."""
        marks, length, thing = self.marks, 0, None
        begins, known = begins_name(marks, first, capitals=self.capitals), may_be_thing(marks, first)
        if not (begins or known):
            return first + 1
        initial = self._opens(first)
        if known:
            length, thing = thing_at(marks, first, capitals=self.capitals, initial=initial)
            if marks[first].key == "the" and self._overtaken(first, length):
                return first + 1
        if begins:
            last = max(name_end(marks, first, capitals=self.capitals), first + length - 1)
        elif thing is None:
            return first + 1
        else:
            last = first + length - 1
        titled = first > 0 and bool(marks[first - 1].flags & TITLE) and marks[first - 1].lex.shape != CAPITAL
        parts = parse(tuple(marks[first : last + 1]), initial, titled, self.capitals)
        if thing is not None and thing.common and not (parts and parts[0].first == 0 and parts[0].kind):
            if first == last and not initial and self._maybe_town(first):
                return last + 1
            self._read_noun(first)
            parts = tuple(part for part in parts if part.first >= length)
        for part in parts:
            self._take(part, first + part.first, first + part.last)
        return last + 1

    def _maybe_town(self, at: int) -> bool:
        """Leave in doubt whether a noun with a capital that a place may lie behind is a town: "in Tank", "near Man"."""
        mark = self.marks[at]
        located = not self.capitals and mark.lex.shape == CAPITAL and place_context(self.marks, at, at) >= _WITHIN
        found = candidates(mark.form) if located else ()
        if found:
            self.doubts.append(Doubt(Name(self.number, at, at, "", mark.form), _WITHIN))
        return bool(found)

    def _overtaken(self, first: int, length: int) -> bool:
        """Whether a longer name begins inside the known one: "The National" in "The National Liberation Army"."""
        inside = range(first + 1, first + length)
        return any(index + thing_at(self.marks, index, capitals=self.capitals)[0] > inside.stop for index in inside)

    def _opens(self, index: int) -> bool:
        """Whether only punctuation stands before a token, or a quotation mark or colon right before it."""
        if index == 0 or self.marks[index - 1].key in _OPENING:
            return True
        return index < _FURNITURE and all(mark.lex.tags & PUNCTUATION for mark in self.marks[:index])

    def _take(self, part: Part, first: int, last: int) -> None:
        if part.kind == "place" and not part.nested:
            self._take_place(part, first, last)
        elif part.kind == "nationality" and self._take_province(part, first, last):
            pass
        elif not part.kind:
            self._take_unknown(part, first, last)
        elif part.kind != "person":
            self._take_known(part, first, last)
        elif part.thing is not None:
            self._take_known_person(part, first, last)
        else:
            self._take_person(part, first, last)

    def _take_place(self, part: Part, first: int, last: int) -> None:
        marks = self.marks
        part, last = self._with_tail(part, first, last)
        behind = marks[last + 1].key if last + 1 < len(marks) else ""
        if behind in _NOWHERE:
            return
        if units := described(" ".join([mark.form for mark in marks[first : last + 1]]), behind):
            more = tuple(place for place in units if place not in part.candidates)
            part = replace(part, candidates=(*part.candidates, *more), score=max(part.score, _AMBIGUOUS))
        if self.capitals and behind in _NAMESAKES and self._take_namesake(part, first, last + 1):
            return
        if behind in _BRACKETS and first == last and self._take_initials(part, first):
            return
        weight = part.score if part.score >= _CERTAIN else part.score + place_context(marks, first, last)
        heads_story = dateline(marks, first, last)
        name = self._name(part, first, last)
        if heads_story:
            weight += DATELINE
            name.dateline = True
        personal = part.candidates and marks[first].flags & (GIVEN | SURNAME) and weight < _AMBIGUOUS
        if weight < PLAUSIBLE or personal:
            self.doubts.append(Doubt(name, weight, spoken(marks, first, last)))
        else:
            self.names.append(name)
            key = marks[first].key if first == last else " ".join([mark.key for mark in marks[first : last + 1]])
            self.memory.places.setdefault(key, name)

    def _take_province(self, part: Part, first: int, last: int) -> bool:
        """Take what is called after a people for the province it is: "the Somali region", but no "region of"."""
        behind = [mark.key for mark in self.marks[last + 1 : last + 3]]
        units = described(self.marks[first].form, behind[0]) if behind and first == last and not part.nested else ()
        if not units or behind[1:] == ["of"]:
            return False
        self._take_place(replace(part, kind="place", candidates=units, head=behind[0], score=_CERTAIN), first, last)
        return True

    def _with_tail(self, part: Part, first: int, last: int) -> tuple[Part, int]:
        """Give a place with the nouns in lower case that belong to its name: "Al-Omar oil field"."""
        marks = self.marks
        if last + 1 >= len(marks) or marks[last + 1].key not in _TAILS:
            return part, last
        for end in (last + 2, last + 1):
            if end >= len(marks) or marks[end].lex.tags & PUNCTUATION:  # "Nyala airport; nobody was hurt"
                continue
            text = " ".join(mark.form for mark in marks[first : end + 1])
            if (found := candidates(text)) and found[0] not in part.candidates:
                return replace(part, kind="place", name=text, candidates=found, score=_CERTAIN), end
        return part, last

    def _take_unknown(self, part: Part, first: int, last: int) -> None:
        marks = self.marks
        whole, end = self._with_tail(part, first, last)
        if end > last:
            self._take_place(whole, first, end)
            return
        noun = marks[last + 1].key if last + 1 < len(marks) else ""
        if units := described(part.name, noun):
            self._take_place(replace(part, kind="place", candidates=units, head=noun, score=_CERTAIN), first, last)
            return
        if self.capitals and self._takes_head(part, first, last):
            return
        if first == last and noun in _BRACKETS and self._take_initials(part, first):
            return
        weight = part.score + place_context(marks, first, last)
        name = self._name(part, first, last)
        if dateline(marks, first, last):
            weight += DATELINE
            name.dateline = True
        acronym = not self.capitals and first == last and is_acronym(marks[first])
        self.doubts.append(Doubt(name, weight, spoken(marks, first, last), acronym))

    def _take_namesake(self, part: Part, first: int, last: int) -> bool:
        """Take a street for what it is, and a hospital, unless a city has the name: "AYACUCHO STREET"."""
        kind = heads().get(self.marks[last].key, "landmark").replace("landmark", "place")
        if kind != "place" and part.candidates and part.candidates[0].prominence >= _AMBIGUOUS:
            return False
        name = " ".join([mark.form for mark in self.marks[first : last + 1]])
        self._take_known(replace(part, kind=kind, name=name, candidates=()), first, last)
        return True

    def _take_initials(self, part: Part, at: int) -> bool:
        """Take a word that brackets behind it spell out for the body they name: "MDL [MOVEMENT OF FREE FARMERS]"."""
        marks = self.marks
        closing = _BRACKETS[marks[at + 1].key]
        end = next((n for n in range(at + 2, min(at + _SPELT_OUT, len(marks))) if marks[n].key == closing), 0)
        kind = heads().get(marks[end - 1].key, "") if end > at + 3 else ""
        if kind not in _SPELT or not _spells(marks[at].key, marks[at + 2 : end]):
            return False
        self._take_known(replace(part, kind=kind, name=marks[at].form, candidates=()), at, at)
        return True

    def _takes_head(self, part: Part, first: int, last: int) -> bool:
        """Take an unknown name in capitals with the noun behind it that tells its kind, if there is one."""
        head = self.marks[last + 1] if last + 1 < len(self.marks) else None
        kind = heads().get(head.key, "") if head is not None else ""
        if head is None or not kind or (part.kind and kind not in _NAMED_AFTER):
            return False
        if kind == "place":
            self._take_place(replace(part, kind=kind, head=head.key, score=_CERTAIN), first, last)
        else:
            name = f"{part.name} {head.form}"
            self._take_known(replace(part, kind=kind.replace("landmark", "place"), name=name), first, last + 1)
        return True

    def _take_known(self, part: Part, first: int, last: int) -> None:
        if part.kind == "government" and (seat := self._seat(part, first)):
            self._take_place(replace(part, kind="place", thing=None, candidates=seat, score=_CERTAIN), first, last)
            return
        if part.kind in _NAMESAKES_OF_UNITS and not part.nested and (units := self._unit(first, last)):
            form = " ".join([mark.form for mark in self.marks[first : last + 1]])
            part = replace(part, kind="place", thing=None, name=form, candidates=units, score=_CERTAIN)
            self._take_place(part, first, last)
            return
        name = self._name(part, first, last)
        if first == last and self.marks[first].key in self.memory.introduced:
            known = self.memory.introduced[self.marks[first].key]
            name.kind, name.name, name.entity = known.kind, known.name, known.entity
        self.names.append(name)
        if name.kind not in ("nationality", "place"):
            self._remember_acronym(name)
            if first < last and name.kind in _BODIES:
                self.memory.short.update({m.key: name for m in self.marks[first : last + 1] if m.flags & HEAD})

    def _unit(self, first: int, last: int) -> tuple[Place, ...]:
        """Give the units of a country that the noun behind a name tells of: "Fars province", no news agency."""
        behind = self.marks[last + 1].key if last + 1 < len(self.marks) else ""
        return described(" ".join([mark.form for mark in self.marks[first : last + 1]]), behind)

    def _seat(self, part: Part, first: int) -> tuple[Place, ...]:
        """Give the building that a government is called after, where it is told of as one: "over the Kremlin"."""
        marks = self.marks
        before = first - 1 - (first > 0 and marks[first - 1].key == "the")
        if before < 0 or marks[before].key not in _AROUND:
            return ()
        return tuple(place for place in candidates(part.name) if place.feature == "facility")

    def _take_known_person(self, part: Part, first: int, last: int) -> None:
        name = self._name(part, first, last)
        known = self.memory.people.setdefault(self.marks[last].key, name.name)
        if first == last and known != name.name:
            name.name, name.entity = known, None
        self.names.append(name)

    def _take_person(self, part: Part, first: int, last: int) -> None:
        """Take a person, unless nothing but the shape of the name speaks for one and the context for a place."""
        if not part.titled and (part.score == UNLISTED or self._in_a_place(first, last)):
            weight = place_context(self.marks, first, last)
            if weight >= _PLACE_AFTER_ALL:
                self.doubts.append(Doubt(self._name(part, first, last), weight + 1))
                return
        if not part.titled and self._is_of_a_unit(part, first, last):
            return
        if self.capitals and not part.titled and self._takes_head(part, first, last):
            return
        words = [mark for mark in self.marks[first : last + 1] if mark.key != "."]
        people, surname = self.memory.people, words[-1].key
        full = " ".join(mark.form for mark in words)
        if len(words) == 1:
            full = people.get(surname, full)
        elif words[0].flags & GIVEN:
            people.setdefault(words[0].key, full)
        people[surname] = full
        self.names.append(Name(self.number, first, last, "person", full))

    def _is_of_a_unit(self, part: Part, first: int, last: int) -> bool:
        """Take what looks like a person for the place that the noun behind says it is: "Tierra Alta municipality"."""
        noun = self.marks[last + 1] if last + 1 < len(self.marks) else None
        if noun is None or noun.key not in _UNITS or self.marks[last].key in self.memory.people:
            return False
        found = described(part.name, noun.key) or candidates(part.name)
        self._take_place(replace(part, kind="place", candidates=found, head=noun.key, score=_CERTAIN), first, last)
        return True

    def _in_a_place(self, first: int, last: int) -> bool:
        """Whether what looks like a person stands where only a place does: "in Adan Yabaal, Middle Shabelle"."""
        marks = self.marks
        within = first > 0 and marks[first - 1].key == "in" and marks[first - 1].lex.shape != CAPITAL
        following = marks[last + 1].key if last + 1 < len(marks) else "."
        if not within or marks[last].key in self.memory.people:
            return False
        name = " ".join(mark.form for mark in marks[first : last + 1])
        return following in _AFTER_PLACE or (following in _ON and borne(name))

    def _remember_acronym(self, name: Name) -> None:
        """Remember the acronym in brackets behind a name: "Rapid Support Forces (RSF)"."""
        behind = self.marks[name.last + 1 : name.last + 4]
        bracketed = len(behind) == 3 and behind[0].key + behind[2].key in ("()", "[]")
        if bracketed and (is_acronym(behind[1]) or self.capitals):
            self.memory.introduced.setdefault(behind[1].key, name)

    def _name(self, part: Part, first: int, last: int) -> Name:
        entity = part.thing.id if part.thing is not None else None
        if entity is None and part.kind not in ("place", "nationality", "person", ""):
            entity = slug(part.name)
        piece = part.piece
        if first == last and not piece and self.marks[first].part != self.marks[first].form:
            piece = self.marks[first].part
        found, nested, head = part.candidates, part.nested, part.head
        kind, name = part.kind, part.name
        return Name(self.number, first, last, kind, name, entity, found, nested, False, head, "", False, piece)


def _past_speaker(marks: Sequence[Mark]) -> int:
    """Give the token behind the label of who speaks in a transcript ("ANCHOR:", "ANA MIR:"), 0 where there is none."""
    for at, mark in enumerate(marks[: _LABEL + 1]):
        if mark.key == ":" and at:
            places = candidates(" ".join(before.form for before in marks[:at])) or candidates(marks[0].form)
            return 0 if places and places[0].prominence >= _AMBIGUOUS else at + 1
        if mark.lex.shape != UPPER:
            return 0
    return 0


_LABEL = 3
"""How many words in capitals a transcript's label of its speaker has at most."""


def _spells(initials: str, words: Sequence[Mark]) -> bool:
    """Whether initials begin as the first of some words does, or hold the first letters of two of them and more."""
    firsts = [mark.key[0] for mark in words if mark.form.isalpha() and not mark.lex.tags & FUNCTION]
    return initials[0] in firsts and sum(letter in initials for letter in firsts) > 1


def is_acronym(mark: Mark) -> bool:
    """Whether a token is written as an acronym is."""
    return mark.lex.shape == UPPER and 2 <= len(mark.form) <= 8 and not (mark.flags & COMMON or _is_model(mark.form))


def _is_model(form: str) -> bool:
    """Whether letters, a hyphen and a number stand for a machine: "F-16", "M-4"."""
    letters, hyphen, number = form.partition("-")
    return bool(hyphen) and letters.isalpha() and number.isdecimal()
