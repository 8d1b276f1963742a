"""From the parties that a construction names to their counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.extract.counts.clause import Clause, Party
from db.extract.counts.heads import Head
from db.extract.counts.lists import conjoined
from db.extract.counts.objects import company_of
from db.extract.counts.phrase import CountPhrase
from db.extract.counts.sizes import ORDINALS, Phrase
from db.extract.counts.subjects import subject_of
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import BE, DET, HAVE, LOWER, MODAL, NEG, NUM, PARTICIPLE, PAST, PREP, PRON, TO, Lexeme


def as_subject(clause: Clause, head: Head, start: int) -> Iterator[CountPhrase]:
    """Count the subject of the verb group that begins at token ``start``, and who shared its fate."""
    start = _of_main_verb(clause, _known_to(clause, start))
    parties = subject_of(clause, start)
    if clause.lex[start].lower in ("was", "is", "'s", "has") and len(parties) > 1:
        other = [party for party in parties if conjoined(clause.lex, party.phrase) and not party.included]
        parties = [other[-1] if other else parties[0], *(party for party in parties if party.included)]
    further = going_on(clause, head.last) if parties else []
    if further and _breaks_down(clause, head.last, parties, further):
        parties = []  # "four died: two in Uri, one in Doda and one in Jammu", "four died, two of them in Uri"
        further = [replace(one, included=False) for one in further]
    yield from counted(clause, head, parties)
    yield from counted(clause, head, further or (company_of(clause, head.last) if parties else []))


def broken_down(clause: Clause, head: Head, parties: Sequence[Party]) -> list[Party]:
    """Give the parts of the object of a verb that are gone through behind a colon and sum up to it, none otherwise:
    "killed four people: two in Uri and two in Doda"."""
    if len(parties) != 1 or parties[0].phrase.first <= head.last or not parties[0].phrase.stated:
        return []
    last = parties[0].phrase.last
    if all(record.form not in _OPENING for record in clause.lex[last + 1 : last + _SOON]):
        return []
    further = going_on(clause, last)
    return [replace(one, included=False) for one in further] if _breaks_down(clause, last, parties, further) else []


def _breaks_down(clause: Clause, last: int, parties: Sequence[Party], further: Sequence[Party]) -> bool:
    """Whether the numbers that go on are the parts of that of one party, and sum up to it."""
    if len(parties) != 1 or parties[0].phrase.said != sum(one.phrase.said or 0 for one in further):
        return False
    return further[0].included or any(record.form in _OPENING for record in clause.lex[last + 1 : last + _SOON])


_OPENING, _SOON = frozenset({":", "-", "–", "—"}), 6
"""What opens the parts of a number, and within how many tokens of it: "four died on Friday: two in Uri"."""


def _of_main_verb(clause: Clause, start: int) -> int:
    """Give where the verb group begins whose subject "before being shot" has: "he stabbed two before being shot"."""
    if start < 1 or clause.lex[start].lower != "being" or clause.lex[start - 1].lower not in _LINKS:
        return start
    inside = {k for chunk in clause.chunks for k in range(chunk.first, chunk.last + 1)}
    verbs = (k for k in range(start - 2, -1, -1) if clause.lex[k].tags & (PAST | BE) and k not in inside)
    found = next(verbs, None)
    return start if found is None else clause.first_of_group(found)


_LINKS = frozenset({"after", "before", "while"})


def going_on(clause: Clause, last: int) -> list[Party]:
    """Give those whom numbers go on with that each have a place or deed: "three died in Uri, two in a raid in Doda"."""
    found: list[Party] = []
    for chunk in clause.chunks:
        one_more = chunk.pronoun and clause.lex[chunk.last].lower in ORDINALS | {"another"}
        if chunk.first <= last or not (chunk.stated or one_more) or chunk.measure or chunk.last + 1 >= len(clause.lex):
            continue
        if any(at in clause.verbs or clause.lex[at].tags & BE for at in range(last + 1, chunk.first)):
            break
        behind = _behind(clause.lex, chunk)
        joint = clause.lex[chunk.first - 1].lower
        if joint in _JOINING and _elsewhere(clause.lex[behind:]):
            if not is_number(chunk, clause) and _does(clause, behind):
                break
            part = joint == "including" or _is_part(clause.lex, chunk) or (bool(found) and found[-1].included)
            found.append(Party(chunk, included=part))
    return found


def _behind(lex: Sequence[Lexeme], chunk: Phrase) -> int:
    """Give the token behind a number and what says of how many it is: "four more in Doda", "nine of them in a raid"."""
    if _is_part(lex, chunk):
        return chunk.last + 3
    return chunk.last + 1 + (lex[chunk.last + 1].lower == "more")


def _is_part(lex: Sequence[Lexeme], chunk: Phrase) -> bool:
    """Whether a number is of those counted before: "nine of them", "two of whom"."""
    return lex[chunk.last + 1].lower == "of" and [one.lower for one in lex[chunk.last + 2 : chunk.last + 3]] in _THEM


_THEM = (["them"], ["these"], ["whom"])


def _elsewhere(following: Sequence[Lexeme]) -> bool:
    """Whether a number is followed by a place or a deed, and not by what became of those counted: "in hospital"."""
    if len(following) < _FEWEST or following[0].lower not in _WHERE:
        return False
    if following[1].shape != LOWER:
        return not any(record.lower in words("hospital") for record in following[1:_NOUN])
    if following[1].lower not in ("a", "an") or any(record.lower in words("hospital") for record in following[2:_NOUN]):
        return False
    named = (at for at in range(2, len(following) - 1) if following[at].lower in _WHERE)
    at = next(named, _BUILDING)  # "three in a bar in Jos"
    if at < _BUILDING and following[at + 1].shape != LOWER and all(one.shape == LOWER for one in following[1:at]):
        return True
    return any(record.lower in words("blow") for record in following[2:_NOUN])


def _does(clause: Clause, at: int) -> bool:
    """Whether those before a token and its phrases have a verb of their own: "and three in Doda were hurt"."""
    while at + 1 < len(clause.lex) and clause.lex[at].tags & PREP and (noun := clause.opening.get(at + 1)):
        at = noun.last + 1
    return at < len(clause.lex) and bool(clause.lex[at].tags & (BE | HAVE | PAST | MODAL))


_JOINING = frozenset({",", ";", ":", "and", "including"})
_WHERE = frozenset({"at", "in", "near", "outside"})
_FEWEST, _NOUN, _BUILDING = 2, 5, 6
"""How many words tell where those counted were, and up to which of them the noun of a deed stands."""


def _known_to(clause: Clause, start: int) -> int:
    """Give where the verb group begins that has the subject of "to have died": "nine are now known to have died"."""
    to = start if clause.lex[start].tags & TO else start - 1
    if to < 1 or not (clause.lex[to].tags & TO and clause.lex[to - 1].tags & (PARTICIPLE | PAST)):
        return start
    found = clause.auxiliary(to - 1)
    return start if found is None else found


def counted(clause: Clause, head: Head, parties: Sequence[Party]) -> Iterator[CountPhrase]:
    """Count the parties whose number is known; "himself" is counted where it was named."""
    for party in parties:
        if party.phrase.known and not _oneself(clause.lex, party.phrase):
            count = count_of(clause, head, party)
            yield replace(count, min=0, max=0, best=0) if _not_one(clause.lex, party.phrase) else count


def _not_one(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """Whether nobody is counted: "not a single guard was killed", "not one guard"."""
    return phrase.said == 1 and phrase.first > 0 and lex[phrase.first - 1].lower == "not"


def _oneself(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    return lex[phrase.first].lower in ("himself", "herself", "themselves", "itself", "it")


def count_of(clause: Clause, head: Head, party: Party) -> CountPhrase:
    """Give the count that a head makes of a party."""
    phrase = party.phrase
    noun = clause.lex[phrase.last]
    who = None if phrase.pronoun or noun.form.isdigit() or is_number(phrase, clause) else noun.form
    return CountPhrase(
        head.kind,
        phrase.low,
        phrase.high,
        phrase.said,
        phrase.qualifier,
        who,
        (phrase.first, phrase.last),
        min(phrase.first, head.first),
        max(phrase.last, head.last),
        head.first,
        included=party.included,
    )


def is_number(phrase: Phrase, clause: Clause) -> bool:
    """Whether a phrase is a number without a noun ("three")."""
    return phrase.stated and bool(clause.lex[phrase.last].tags & NUM)


def is_unreal(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether the verb is wished, planned, possible or denied: "to kill", "could be killed", "were not injured"."""
    for k in range(at - 1, max(-1, at - 5), -1):
        tags = lex[k].tags
        if tags & TO and lex[k].lower == "to":
            before = lex[k - 1].lemma if k else ""
            return before not in ("manage", "report", "believe", "claim", "know", "confirm", "say", "think")
        if tags & MODAL or (tags & NEG and not tags & (PRON | DET)):
            return True
        if not tags & BE and lex[k].lower not in ("have", "has", "had", "also", "been"):
            return False
    return False
