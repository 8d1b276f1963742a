"""Lists of persons: which noun phrases in a row are parties, and which only explain one before them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from db.extract.counts.nouns import FACT, noun_class
from db.extract.counts.sizes import Phrase, is_name
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BE,
    CONJ,
    DET,
    GERUND,
    HAVE,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    Lexeme,
)
from db.gazetteer.nouns import noun_class as what_noun

_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism")
_HIS = frozenset({"his", "her"})
_THEM = frozenset({"them", "whom", "these", "those"})


WITH = frozenset({("along", "with"), ("together", "with")})
"""Prepositions that join people as "and" does."""


def members(lex: Sequence[Lexeme], row: Sequence[Phrase]) -> list[Phrase]:
    """Give the parties of a row of phrases, none of them ruled by a preposition, the first being one already.

    A name may be explained ("Karim, a journalist, ..."), persons counted first may be named ("three monks, Karim, Ali
    and Omar"), and an office may stand before or after its holder; none of these is one more person.
    """
    group, naming, explained = [row[0]], False, False
    for before, chunk in pairwise(row):
        linked = conjoined(lex, chunk)
        if not linked and not listed(lex, chunk):
            continue
        if (naming and is_name(lex, chunk)) or (explained and linked and _goes_on(lex, chunk)):
            continue
        if _names_the_counted(lex, group, before, chunk, linked):
            naming = True
            continue
        explained = _explains(lex, group, before, chunk)
        if not explained and _is_person(lex, group, chunk):
            group.append(chunk)
    return group[1:] if len(group) > 1 and _introduces(lex, group) else group


def is_broken_down(lex: Sequence[Lexeme], group: Sequence[Phrase]) -> bool:
    """Whether the numbers after the first one add up to it: "12 people, 11 women and a boy", but not "three soldiers,
    two policemen and a civilian"."""
    said = [phrase.said for phrase in group if phrase.known and phrase.said is not None]
    if len(said) != len(group) or len(said) < _BROKEN or not group[0].stated or said[0] != sum(said[1:]):
        return False
    if all([record.lower for record in lex[one.last + 1 : one.last + 2]] == ["in"] for one in group):
        return False  # "killed nine people in Herat, seven in Ghazni and two in Khost"
    if all(lex[one.last].tags & NUM for one in group[:2]):
        return False  # "killing nine, seven and two people, respectively"
    whole = what_noun((lex[group[0].last].lower,))
    return all(_may_be_of(whole, what_noun((lex[part.last].lower,))) for part in group[1:])


_BROKEN = 3
"""Phrases of the shortest list that breaks its first one down."""


def _may_be_of(whole: str, part: str) -> bool:
    """Whether persons of a class may be some of another: women of protesters, no policemen of soldiers."""
    return part == whole or (part not in _SERVING and not (part == "civilian" and whole in _SERVING))


_SERVING = frozenset({"assailant", "official", "police", "soldier"})


def conjoined(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether "and" stands right before a phrase, or "as well as"."""
    before = chunk.first - 1
    while before >= 0 and lex[before].tags & (ADV | ADVERB) and not lex[before].tags & PREP:
        before -= 1
    if before > 0 and lex[before].lower == "of" and lex[before - 1].lower == "and":
        return True
    return before >= 0 and (lex[before].lower in ("and", "plus", "or", "&") or as_well_as(lex, before))


def as_well_as(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "as well as" or "along with" ends at a token."""
    pair = (lex[at - 1].lower, lex[at].lower) if at else ()
    return pair == ("well", "as") or pair in WITH


def listed(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether a comma stands right before a phrase."""
    return chunk.first > 0 and lex[chunk.first - 1].form in (",", ";")


def says(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether a phrase behind a comma begins the clause of who says so: ", the health minister of the region said"."""
    for record in lex[chunk.first : chunk.first + _CLAUSE] if listed(lex, chunk) else ():
        if record.tags & SAY and record.tags & (PAST | THIRD):
            return True
        if record.tags & (REL | CONJ | BE | HAVE) or (record.tags & PUNCTUATION and record.form != ","):
            return False
    return False


_CLAUSE = 16


def _goes_on(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether a phrase goes on with an explanation: "Karim, a friend and a great man"."""
    return not chunk.stated and not is_name(lex, chunk) and lex[chunk.first - 2].form != ","


def _names_the_counted(
    lex: Sequence[Lexeme], group: Sequence[Phrase], before: Phrase, chunk: Phrase, linked: bool
) -> bool:
    """Whether a list of names after several persons begins: "two reporters, Karim Ali and Omar Said", "a father and
    son, Karim and Omar Ali"."""
    if linked or before is not group[-1] or not is_name(lex, chunk):
        return False
    if before is group[0] and before.stated:
        return (before.said or 0) > 1
    several = sum(one.said or 0 for one in group) > 1
    return several and not any(one.stated or one.pronoun or is_name(lex, one) for one in group)


def _explains(lex: Sequence[Lexeme], group: Sequence[Phrase], before: Phrase, chunk: Phrase) -> bool:
    """Whether ", a journalist," explains the name before it, ", two of them," a part, or a name the kin before it or
    the holder of the office: "the mayor, Omar Said, and his driver"."""
    if not listed(lex, chunk):
        return False
    following = chunk.last + 1
    if following + 1 < len(lex) and lex[following].lower == "of":
        office = is_name(lex, before) and lex[chunk.first].lower in ("a", "an") and not chunk.stated
        return office or lex[following + 1].lower in _THEM
    if chunk.stated:
        return len(group) > 1 and chunk.said == len(group) and is_name(lex, before)
    if is_name(lex, before) and lex[chunk.first].lower in _HIS and before is group[0] and len(group) == 1:
        return False
    if is_name(lex, before):
        return bool(lex[chunk.first].tags & (DET | POSS)) or not is_name(lex, chunk)
    return is_name(lex, chunk) and not before.stated and _names_who(lex, before, following)


def _names_who(lex: Sequence[Lexeme], before: Phrase, following: int) -> bool:
    """Whether a name is that of the one before it: "his wife, Ana", "the mayor, Omar Said, and"."""
    opener = lex[before.first].tags
    return bool(opener & POSS or (opener & DET and following < len(lex) and lex[following].form == ","))


def _is_person(lex: Sequence[Lexeme], group: Sequence[Phrase], chunk: Phrase) -> bool:
    """Whether an unnumbered phrase of a list is a person: not an office of the one before, not a thing, not a fact."""
    if lex[chunk.first].tags & GERUND and not lex[chunk.first].tags & (NOUN | ADJECTIVE):
        return False
    if chunk.stated or chunk.pronoun:
        return True
    head = lex[chunk.last]
    built = what_noun((head.lower,)) in _BUILT
    if not is_name(lex, chunk) and (head.lower.endswith(_ABSTRACT) or noun_class(head) == FACT or built):
        return False
    if _bare(lex, chunk) and (is_name(lex, group[-1]) or group[-1] is not group[0]):
        return False
    return not (group[0].stated and _in_complement(lex, chunk))


_BUILT = frozenset({"aircraft", "facility", "place", "vehicle"})
"""The classes of nouns that are struck as people are, and never counted among them."""


def _bare(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    return chunk.known and not chunk.stated and not lex[chunk.first].tags & (DET | POSS) and not is_name(lex, chunk)


def _in_complement(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether a thing goes on with what a preposition rules: "three officials of the party and the union"."""
    if is_name(lex, chunk) or noun_class(lex[chunk.last]) == "person":
        return False
    return any(record.lower == "of" for record in lex[max(0, chunk.first - 6) : chunk.first])


def _introduces(lex: Sequence[Lexeme], group: Sequence[Phrase]) -> bool:
    """Whether the first phrase is no party: an office before its holder, or what "after" rules."""
    first, second = group[0], group[1]
    if _bare(lex, first) and is_name(lex, second) and conjoined(lex, second) and len(group) == 2:
        return True
    before = lex[first.first - 1].tags if first.first else 0
    person = first.stated or is_name(lex, first) or noun_class(lex[first.last]) == "person"
    return bool(before & PREP and before & SUB) and not person
