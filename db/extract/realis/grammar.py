"""How a trigger stands in its sentence: as a verb with its auxiliaries, as an infinitive, a gerund or a noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BASE,
    BE,
    DET,
    DIGITS,
    DO,
    GERUND,
    HAVE,
    MODAL,
    NEG,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PRON,
    SUB,
    THIRD,
    TO,
    UNKNOWN,
    VERB,
    Lexeme,
)

INFINITIVE, FINITE, PRESENT, GERUND_FORM, NOMINAL = "infinitive", "finite", "present", "gerund", "nominal"
ATTRIBUTIVE = "attributive"


@dataclass(slots=True)
class Standing:
    """``form`` is one of the six; ``first`` is the first token of the verb group, or of the noun's own phrase.

    ``modal`` and ``negated`` tell of the verb group, ``progressive`` of "is attacking", ``present`` of "are killed",
    ``perfect`` of "have killed".
    """

    form: str
    first: int
    modal: bool = False
    negated: bool = False
    progressive: bool = False
    present: bool = False
    perfect: bool = False


FREEING = frozenset({"exchange", "free", "release", "swap"})
"""Verbs after which a participle only says who is let go: "free captured soldiers"."""
_QUOTES = frozenset({'"', "``", "“", "'", "‘"})
_PRESENT_BE = frozenset({"is", "are", "'s", "'re", "am"})


def standing(lex: Sequence[Lexeme], at: int) -> Standing:
    """Say how the token ``at`` stands in its sentence."""
    tags = lex[at].tags
    first, seen, words, negated = _group(lex, at)
    verbal = bool(seen & (BE | HAVE | MODAL | DO | TO)) or (negated and bool(tags & VERB))
    if words == {"being"} and not seen & (HAVE | MODAL | DO | TO):
        return Standing(GERUND_FORM, first, negated=negated)
    if verbal and _takes_group(tags, seen):
        form = INFINITIVE if seen & TO else FINITE
        present = bool(seen & BE) and not seen & (HAVE | TO | MODAL) and bool(words & _PRESENT_BE)
        progressive = bool(tags & GERUND and seen & BE) or "being" in words
        return Standing(form, first, bool(seen & MODAL), negated, progressive, present, bool(seen & HAVE))
    if tags & (NOUN | PLURAL | UNKNOWN) and not (tags & (PAST | GERUND) and not tags & (NOUN | PLURAL)):
        return _noun_or_verb(lex, at)
    if tags & GERUND:
        named = at > 0 and bool(lex[at - 1].tags & (DET | POSS))  # "condemned the shelling of a hospital"
        return _noun_or_verb(lex, at) if named else Standing(GERUND_FORM, at, negated=negated)
    if tags & (PAST | PARTICIPLE):
        return Standing(ATTRIBUTIVE if _attributive(lex, at) else FINITE, at, negated=negated)
    return Standing(PRESENT if tags & (BASE | THIRD) else NOMINAL, at)


def is_month(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a modal is the month: "the bombing in May killed five", and in capitals "ATTACKS ON 3 MAY KILLED"."""
    if lex[at].form == "MAY":
        return any(record.tags & DIGITS for record in lex[max(at - 1, 0) : at + 2])
    return at > 0 and lex[at].form == "May"


def is_noun_phrase(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether a trigger of several words is named by its last one ("car bombing"), not ruled by a verb before it."""
    if not lex[last].tags & (NOUN | PLURAL):
        return False
    tags = lex[first].tags
    adjectival = tags & PARTICIPLE and first and not lex[first - 1].tags & (NOUN | PLURAL | UNKNOWN | PRON | BE | HAVE)
    return bool(not tags & VERB or tags & (NOUN | ADJECTIVE) or adjectival) and not tags & DET


def _attributive(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a participle only describes a noun that nothing else tells of: "the release of kidnapped journalists"."""
    if at == 0 or at + 1 >= len(lex) or not (lex[at - 1].tags & PREP or lex[at - 1].lemma in FREEING):
        return False
    following = lex[at + 1].tags
    return bool(following & PLURAL) and not following & (DET | PREP | PRON | NUM | VERB & ~THIRD & ~BASE)


def _takes_group(tags: int, seen: int) -> bool:
    """Whether the form fits its auxiliaries: "to attack", "was attacked", "is attacking", not "was attack"."""
    if seen & (TO | MODAL | DO) and not seen & (BE | HAVE):
        return bool(tags & BASE)
    return bool(tags & (PAST | PARTICIPLE | GERUND)) or (bool(tags & ADJECTIVE) and not tags & (NOUN | PLURAL))


def _group(lex: Sequence[Lexeme], at: int) -> tuple[int, int, set[str], bool]:
    """Walk left over adverbs and auxiliaries: (first token, tags of the auxiliaries, their words, negated)."""
    first, seen, words, negated, k = at, 0, set(), False, at - 1
    while k >= 0:
        tags = lex[k].tags
        if tags & NEG and not tags & (DET | PRON | PREP):
            negated, first = True, k
        elif tags & MODAL and is_month(lex, k):
            break
        elif tags & (BE | HAVE | DO | MODAL) and not (lex[k].lower == "'s" and k + 1 == at and tags & NOUN):
            seen |= tags
            words.add(lex[k].lower)
            first = k
        elif tags & TO and lex[k].lower == "to":
            return k, seen | TO, words, negated
        elif lex[k].form in _QUOTES and k + 1 == at:
            pass
        elif not (tags & (ADV | ADVERB)) or tags & (PREP | NOUN | DET):
            break
        k -= 1
    return first, seen, words, negated


def _noun_or_verb(lex: Sequence[Lexeme], at: int) -> Standing:
    tags = lex[at].tags
    first = phrase_start(lex, at)
    before = lex[first].tags if first < at else 0
    if tags & PAST and not tags & BASE and not before & (DET | POSS | NUM):
        return Standing(FINITE, at)
    if tags & GERUND and not tags & PLURAL and not before & (DET | POSS | NUM):
        return Standing(GERUND_FORM, at)
    if before & (DET | POSS | NUM) or not tags & (BASE | THIRD):
        return Standing(NOMINAL, first)
    following = lex[at + 1].tags if at + 1 < len(lex) else 0
    subject = bool(lex[at - 1].tags & (PLURAL | UNKNOWN | PRON | NOUN)) if at else False
    if subject and following & (DET | POSS | NUM | PRON) and not following & PREP:
        return Standing(FINITE if tags & PAST else PRESENT, at)
    theirs = at and (lex[at - 1].lower in _THEY or lex[at - 1].tags & following & PLURAL)  # "they kill peasants"
    if theirs or _in_relative(lex, at):
        return Standing(FINITE if tags & PAST else PRESENT, at)
    return Standing(NOMINAL, first)


def _in_relative(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a word is the verb of a relative clause: "who often raid villages", not "in which raid"."""
    who = at - 1
    while who > 0 and lex[who].tags & (ADV | ADVERB):
        who -= 1
    return who > 0 and lex[who].lower in _WHO and not lex[who - 1].tags & PREP


_WHO = frozenset({"who", "which"})
_THEY = frozenset({"he", "i", "she", "they", "we", "you"})


def phrase_start(lex: Sequence[Lexeme], at: int) -> int:
    """Give the first token of the noun phrase that a nominal trigger closes."""
    if at >= _DATED and lex[at - 1].form == "," and _is_dated(lex, at):
        return at - _DATED
    k = at - 1
    while k >= 0:
        record = lex[k]
        if record.lower in ("'s", "'"):
            k -= 1
            continue
        if record.tags & (DET | POSS):
            return k
        if not _prenominal(record) or (k and record.tags & BASE and lex[k - 1].tags & (MODAL | TO)):
            break
        k -= 1
    return k + 1


_DATED = 6
"""How many tokens before a noun its article stands where a whole date parts them: "the May 3, 2021, attack"."""


def _is_dated(lex: Sequence[Lexeme], at: int) -> bool:
    year, day = lex[at - 2].tags & DIGITS, lex[at - 4].tags & DIGITS
    return bool(year and day and lex[at - 3].form == "," and lex[at - _DATED].tags & DET)


def _prenominal(record: Lexeme) -> bool:
    tags = record.tags
    if tags & (PREP | SUB | BE | HAVE | MODAL | DO):
        return False
    if tags & (PAST | THIRD | GERUND) and not tags & (NOUN | PLURAL | ADJECTIVE):
        return False
    unlisted = not tags
    return (
        bool(tags & (NOUN | PLURAL | ADJECTIVE | UNKNOWN | NUM | PARTICIPLE)) or unlisted or record.shape == "Capital"
    )
