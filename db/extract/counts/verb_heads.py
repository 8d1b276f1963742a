"""Counts whose head is a verb or a state, one construction a function: "were killed", "left five dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.extract.counts.clause import CLOSERS, Clause, Party
from db.extract.counts.counting import as_subject, broken_down, counted, going_on, is_number, is_unreal
from db.extract.counts.heads import STATES, Head
from db.extract.counts.noun_heads import act
from db.extract.counts.nouns import noun_class
from db.extract.counts.objects import left_of, object_of
from db.extract.counts.phrase import CountPhrase
from db.extract.counts.sizes import Phrase, is_name, opens_headline
from db.extract.counts.subjects import subject_of
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    BE,
    DET,
    GERUND,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PRON,
    REL,
    SAY,
    VERB,
    Lexeme,
)
from db.gazetteer.nouns import noun_class as what_noun

_PEOPLE = frozenset({"assailant", "civilian", "official", "police", "protester", "soldier"})
_REDUCED = _PEOPLE | {"", "group", "unspecified"}
_MISSED = frozenset({"at", "down", "dead", "into", "past", "video", "film"})
_TO_HARM = 6
"""Tokens after a verb within which its object may be a harm."""
_BEFORE_HARM = 4
"""Tokens before a verb within which its subject may have one: "people with burns were taken to hospital"."""
_TO_HOSPITAL = 4
"""Tokens from a verb to the hospital with a name to which it says that somebody was taken."""
_COPULAS = frozenset({"are", "is", "was", "were"})
_HARMS = frozenset({"burn", "bruise", "fracture", "injury", "laceration", "wound"})


def verb(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "two guards were killed", "killed two guards", "the killing of two guards"."""
    if _nominal(clause, head):
        yield from act(clause, head)
    elif not is_unreal(clause.lex, head.first):
        auxiliary = clause.auxiliary(head.first)
        if auxiliary is None:
            parties = _without_auxiliary(clause, head)
            yield from counted(clause, head, broken_down(clause, head, parties) or parties)
        else:
            yield from as_subject(clause, head, auxiliary)


def _without_auxiliary(clause: Clause, head: Head) -> list[Party]:
    """Give whom an active verb, a participle before its noun or one after it counts."""
    lex, before = clause.lex, clause.lex[head.first - 1] if head.first else None
    if before is not None and before.lower == "number":  # "and the number injured topped 2,200"
        return []
    if before is not None and lex[head.first].tags & PARTICIPLE:
        if before.tags & PREP:
            return _modified(clause, head)
        if before.lower == "the" and (list_of := _listed(clause, head)):
            return list_of
        if before.lower == "those" and _of_among(lex, head.first - 2):
            return _among_them(clause, head)
    parties = object_of(clause, head.last) or _shared_object(clause, head)
    if (
        not parties
        and (lex[head.first].tags | lex[head.last].tags) & (PARTICIPLE | PAST)
        and not _is_wound(lex[head.first])
    ):
        parties = [party for party in left_of(clause, head.first) if _may_be_reduced(lex, party.phrase)]
    return parties


def _of_among(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "among those killed" opens what is told, and does not end "he was among those killed"."""
    return at >= 0 and lex[at].lower == "among" and not (at and lex[at - 1].tags & BE)


def _among_them(clause: Clause, head: Head) -> list[Party]:
    """Give who is told to be one of them: "among those killed in the raid were 23 children"."""
    for at in range(head.last + 1, len(clause.lex) - 1):
        record = clause.lex[at]
        if record.lower in _COPULAS:
            return object_of(clause, at)
        if record.form in CLOSERS or record.tags & (REL | SAY):
            break
    return []


def _is_wound(record: Lexeme) -> bool:
    """Whether a form that may be that of another verb is a wound: "died of a gunshot wound"."""
    return record.lower in _HARMS and bool(record.tags & NOUN)


def _listed(clause: Clause, head: Head) -> list[Party]:
    """Give the list of "the injured were a guard and two boys", "the dead were identified as Karim and Omar"."""
    lex, at = clause.lex, head.last + 1
    if at + 1 >= len(lex) or lex[at].lower not in _COPULAS:
        return []
    named = at + 2 if lex[at + 1].lower in ("identified", "named") and lex[at + 2 : at + 3] else at
    named += lex[named].form == ":" or (named + 1 < len(lex) and lex[named + 1].form == ":")
    return object_of(clause, named)


def _shared_object(clause: Clause, head: Head) -> list[Party]:
    """Give the object that a verb shares with the next one: "arrested and tortured six students"."""
    lex, after = clause.lex, head.last + 2
    if after >= len(lex) or lex[after - 1].lower != "and" or not lex[after].tags & PAST:
        return []
    if after in clause.verbs and head.kind not in ("abducted", "detained"):  # who was taken may have been killed
        return []
    return object_of(clause, after)


def _may_be_reduced(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """A participle without auxiliary counts a stated number, or one person introduced just here ("a man killed by")."""
    opening = [record.lower for record in lex[phrase.first : phrase.first + 2]]
    single = opening[0] in ("a", "an", "another") or opening == ["the", "other"] or opens_headline(lex, phrase)
    return phrase.stated or (single and what_noun((lex[phrase.last].lower,)) in _REDUCED)


def _nominal(clause: Clause, head: Head) -> bool:
    """Whether a form that may be a noun is one: "the killing of", "their murder"."""
    lex, at = clause.lex, head.first
    if head.first != head.last or not lex[at].tags & (NOUN | GERUND):
        return False
    if at + 1 < len(lex) and lex[at + 1].lower == "of":
        return True
    return (
        at > 0 and bool(lex[at - 1].tags & (DET | POSS) or lex[at - 1].lower in ("'s", "'")) and not lex[at].tags & PAST
    )


def mass(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the massacre of 20", "a massacre that ...", and the verb of a headline: "Gangs massacre 20"."""
    before = clause.lex[head.first - 1].tags if head.first else PREP
    parties = [] if before & (DET | POSS | PREP | ADJECTIVE) else object_of(clause, head.last)
    if parties and parties[0].phrase.stated:
        yield from counted(clause, head, parties)
    else:
        yield from act(clause, head)


def takes(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Verbs that take other objects as well ("captured the hill"): only stated numbers of persons count."""
    for count in verb(clause, head):
        if count.who is None or (count.party and _is_person(clause.lex[count.party[1]])):
            yield count


def _is_person(noun: Lexeme) -> bool:
    return noun_class(noun) == "person"


def dies(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "two guards died", "had perished": verbs that count their subject without an auxiliary."""
    if is_unreal(clause.lex, head.first):
        return
    start = clause.auxiliary(head.first)
    at = clause.back_over_adverbs(head.first - 1)
    if start is None and at >= 0 and clause.lex[at].lower in ("have", "has", "had"):
        start = at
    yield from as_subject(clause, head, head.first if start is None else start)


def state(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "left five dead", "five were dead", "twelve hurt"; before a noun it belongs to that noun's phrase."""
    if is_unreal(clause.lex, head.first):
        return
    auxiliary = clause.auxiliary(head.first)
    if auxiliary is not None:
        yield from as_subject(clause, head, auxiliary)
        return
    if head.first and clause.lex[head.first - 1].lower == "the" and (list_of := _listed(clause, head)):
        yield from counted(clause, head, list_of)
        return
    following = clause.lex[head.last + 1].tags if head.last + 1 < len(clause.lex) else 0
    if head.kind == "abducted" and following & (NOUN | PLURAL) and not following & (PREP | VERB):
        return
    before = _left_behind(clause, head, left_of(clause, head.first))
    stated = any(party.phrase.stated for party in before) or _felled(clause, before)
    inside = _modified(clause, head) if head.kind != "abducted" else []
    yield from counted(
        clause, head, [*before, *going_on(clause, head.last)] if stated else inside or _hurt(clause, head)
    )


def _left_behind(clause: Clause, head: Head, before: list[Party]) -> list[Party]:
    """Give all of those whom "leave" has in that state, beyond who stands right before it: "left the mayor and two of
    his guards dead", "left five people, two of them children, dead"."""
    lex = clause.lex
    for at in range(head.first - 1, max(0, head.first - _LEFT), -1):
        if lex[at].form in CLOSERS or lex[at].lower in STATES or lex[at].lemma in words("harming"):
            break
        if lex[at].lemma == "leave":
            left = [party for party in object_of(clause, at) if party.phrase.last < head.first]
            whole = bool(left) and _may_be_left(clause.lex, left[0].phrase)
            return left if whole and all(party in left for party in before) else before
    return before


def _may_be_left(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """Whether somebody is left in a state, and no market in ruins before them."""
    return phrase.stated or is_name(lex, phrase) or what_noun((lex[phrase.last].lower,)) in _PEOPLE


_LEFT = 20
"""Tokens before a state within which "leave" may have those in it."""


def _felled(clause: Clause, before: Sequence[Party]) -> bool:
    """Whether a verb says what made single persons the dead or wounded that a state tells of: "shot a guard dead",
    "left a woman and her child dead"."""
    verb = before[0].phrase.first - 1 if before else 0
    if verb <= 0 or clause.lex[verb].lemma not in words("felling"):
        return False
    return all(
        party.phrase.said == 1
        and (party.phrase.pronoun or what_noun((clause.lex[party.phrase.last].lower,)) in _REDUCED)
        for party in before
    )


def _hurt(clause: Clause, head: Head) -> list[Party]:
    """Give the object of a state that is a verb here: "a bomb hurt three"."""
    if not clause.lex[head.first].tags & VERB:
        return []
    return [party for party in object_of(clause, head.last) if party.phrase.stated]


def _modified(clause: Clause, head: Head) -> list[Party]:
    """The phrase that a head stands in as an adjective: "three wounded soldiers", "12 dead bodies"."""
    inside = [chunk for chunk in clause.chunks if chunk.first < head.first <= chunk.last and chunk.stated]
    return [Party(chunk, included=clause.lex[chunk.first].lower in ("the", "these")) for chunk in inside]


def hit(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "a guard was shot in the leg", "she was stabbed": people alone, and not those shot at or shot down."""
    following = clause.lex[head.last + 1].lower if head.last + 1 < len(clause.lex) else ""
    if following in _MISSED:
        return
    for count in verb(clause, head):
        last = count.party[1] if count.party else count.last
        if count.best != 0 and not clause.lex[last].tags & PRON and _is_somebody(clause, last):
            yield replace(count, hit=True)


def _is_somebody(clause: Clause, last: int) -> bool:
    phrase = clause.closing.get(last)
    named = phrase is not None and (is_name(clause.lex, phrase) or is_number(phrase, clause))
    return named or _is_person(clause.lex[last]) or what_noun((clause.lex[last].lower,)) in _PEOPLE


def outcome(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "hacked two villagers to death", "burned two villagers alive": what came of a deed counts its object, but
    not who was sentenced to death or found alive."""
    at = head.first
    if at > _AGED and [record.form for record in clause.lex[at - 3 : at : 2]] == [",", ","]:
        at -= _AGED  # "stabbed Karim, 37, to death"
    for party in left_of(clause, at):
        doing = {record.lemma for record in clause.lex[max(0, party.phrase.first - 1) : party.phrase.last]}
        somebody = party.phrase.pronoun or _may_be_reduced(clause.lex, party.phrase)
        somebody = somebody or is_name(clause.lex, party.phrase)
        died = not doing.isdisjoint(_BURNING) if clause.lex[head.first].lower == "alive" else doing.isdisjoint(_JUDGING)
        if died and somebody:
            yield from counted(clause, head, [party])


_AGED = 3
"""The tokens of an age in commas."""
_BURNING = frozenset({"burn", "bury", "burnt", "roast"})
_JUDGING = frozenset({"bore", "condemn", "frighten", "put", "scare", "sentence", "worry"})


def forced(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "forced 300 people to flee": whom a verb of driving out has do it."""
    for party in left_of(clause, head.first):
        near = range(max(0, party.phrase.first - 1), party.phrase.last)
        driving = [k for k in near if clause.lex[k].lemma in words("forcing")]
        if driving and not is_unreal(clause.lex, driving[0]):
            yield from counted(clause, head, [party])


def harm(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "five people suffered minor injuries": a verb whose object is a harm counts its subject.

    So do "six others were taken to hospital", who are others than the dead.
    """
    start = clause.first_of_group(head.first)
    before = clause.lex[max(0, start - _BEFORE_HARM) : start]
    near = (*before, *clause.lex[head.last + 1 : head.last + 1 + _TO_HARM])
    treated = any(record.lower in words("hospital") for record in clause.lex[head.last : head.last + _TO_HOSPITAL])
    further = treated and any(record.lower == "others" for record in before[-1:])
    if not (further or any(record.lemma in _HARMS for record in near)) or is_unreal(clause.lex, head.first):
        return
    harmed = subject_of(clause, start)
    for count in counted(clause, head, harmed[-1:] if further else harmed):
        yield replace(count, hit=bool(clause.lex[count.first].tags & PRON))
