"""Whom "he", "I", "we" and "they" mean, where that is safe: somebody named shortly before, or the speaker.

"We" is the side of the speaker, which has no name of its own: it is told as a common mention of an organization.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.extract.mentions.context import spoken
from db.extract.mentions.marks import Mark
from db.extract.mentions.names import Name
from db.gazetteer.known import fold, given_names
from db.gazetteer.lexicon import FUNCTION, PLURAL, VERB
from db.gazetteer.nouns import noun_class

Pronoun = tuple[int, int, str]
"""The sentence and token of a pronoun and the folded word."""

_REACH = 3
_GENDER = {"he": "m", "him": "m", "she": "f"}
_GROUPS = ("organization", "armed-group", "military", "government")


def resolve_pronouns(pronouns: Sequence[Pronoun], names: Sequence[Name], marks: Sequence[Sequence[Mark]]) -> list[Name]:
    """Give a name for each pronoun whose meaning is known.

    ``names`` are in text order, ``marks`` those of each sentence.
    """
    people = [name for name in names if name.kind == "person" and not name.common]
    groups = [name for name in names if name.kind in _GROUPS]
    third = _third_person(pronouns, people, marks)
    speakers = [name for name in (*people, *third) if spoken(marks[name.sentence], name.first, name.last)]
    return [*third, *_first_person(pronouns, speakers), *_they(pronouns, groups, marks)]


def _third_person(pronouns: Sequence[Pronoun], people: Sequence[Name], marks: Sequence[Sequence[Mark]]) -> list[Name]:
    positions = [(name.sentence, name.first) for name in people]
    found = []
    for sentence, token, word in pronouns:
        gender = _GENDER.get(word)
        if gender:
            before = bisect_left(positions, (sentence, token))
            meant = _last_named(people, before, sentence, gender)
            if meant is not None and not (word == "him" and _other_meant(meant, sentence, token, marks)):
                found += _at(meant, sentence, token)
    return found


def _other_meant(meant: Name, sentence: int, token: int, marks: Sequence[Sequence[Mark]]) -> bool:
    """Whether "him" is rather somebody else than who was named in a sentence before: one who only spoke there, or
    where its own sentence tells of a man without a name ("shot at an officer, killing him")."""
    if meant.sentence == sentence:
        return False
    told = any(_a_man(mark) for mark in marks[sentence][:token])
    return told or spoken(marks[meant.sentence], meant.first, meant.last)


def _a_man(mark: Mark) -> bool:
    """Whether a word is a noun for one person."""
    return not mark.lex.tags & PLURAL and noun_class((mark.lex.lower,)) in _PERSONS


_PERSONS = frozenset({"civilian", "official", "soldier", "assailant"})


def _first_person(pronouns: Sequence[Pronoun], speakers: Sequence[Name]) -> list[Name]:
    found = []
    first: dict[int, int] = {}
    for number, name in enumerate(speakers):
        first.setdefault(name.sentence, number)
    for sentence, token, word in pronouns:
        if word in ("i", "me"):
            found += _at(_nearest(speakers, first, sentence), sentence, token)
        elif word == "we":
            found.append(Name(sentence, token, token, "organization", "we", common=True))
    return found


def _nearest(speakers: Sequence[Name], first: Mapping[int, int], sentence: int) -> Name | None:
    """Give the speaker of the sentence nearest to one; ``first`` has the number of the first speaker of each."""
    for distance in range(_REACH + 1):
        near = [first[at] for at in (sentence - distance, sentence + distance) if at in first]
        if near:
            return speakers[min(near)]
    return None


def _they(pronouns: Sequence[Pronoun], groups: Sequence[Name], marks: Sequence[Sequence[Mark]]) -> list[Name]:
    positions = [(name.sentence, name.first) for name in groups]
    found = []
    for sentence, token, word in pronouns:
        if word == "they":
            at = bisect_left(positions, (sentence, token))
            meant = groups[at - 1] if at and sentence - groups[at - 1].sentence <= 1 else None
            if meant is not None and not _plurals(marks, meant, sentence, token):
                found += _at(meant, sentence, token)
    return found


def _plurals(marks: Sequence[Sequence[Mark]], meant: Name, sentence: int, token: int) -> bool:
    """Whether another plural noun stands between a group and the pronoun, which "they" might mean as well."""
    if meant.sentence == sentence:
        between = marks[sentence][meant.last + 1 : token]
    else:
        between = [*marks[meant.sentence][meant.last + 1 :], *marks[sentence][:token]]
    return any(mark.lex.tags & PLURAL and not mark.lex.tags & (VERB | FUNCTION) for mark in between)


def _at(meant: Name | None, sentence: int, token: int) -> list[Name]:
    """Give the name said again by a pronoun."""
    return [replace(meant, sentence=sentence, first=token, last=token, nested=False)] if meant is not None else []


def _last_named(people: Sequence[Name], before: int, sentence: int, gender: str) -> Name | None:
    """Give the last of the first ``before`` people whose given name may be of the gender, named in ``sentence`` or not
    long before it."""
    for number in range(before - 1, -1, -1):
        name = people[number]
        if sentence - name.sentence > _REACH:
            return None
        whose = given_names().get(fold(name.name.split()[0]), "")
        if not whose or gender in whose:
            return name
    return None
