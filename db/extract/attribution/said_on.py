"""Which dates of a sentence are those of who says something, and not of what is told."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.attribution.saying import LONGEST, SAYING, is_saying
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BE,
    CONJ,
    DET,
    GERUND,
    HAVE,
    MODAL,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    UNKNOWN,
    Lexeme,
    word_list,
)

_BEFORE_NOUN = DET | POSS | ADJECTIVE | PREP | NUM | CONJ
_NEW_CLAUSE = frozenset({",", ";", ":", "that"})
_OPEN_QUOTES = frozenset({'"', "“", "‘", "'", "``"})


def dates_the_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the date expression at tokens ``first`` to ``last`` dates the saying and not what is told.

    It does right after the verb of saying ("said Friday", "told reporters on Friday that") and between the speaker
    and the verb ("the army today said"); a date that opens the sentence sets the scene and dates the event.
    """
    lex = sentence.lex
    told = sentence.lists
    if told & SAYING and (_follows_saying(lex, first) or _precedes_saying(lex, first, last)):
        return not _goes_with_a_clause(lex, last)
    return (
        bool(told & _SPEECH and _of_a_speech(sentence, first))
        or bool(told & _SPEAKING and _of_who_speaks(lex, first))
        or bool(told & _ADMITTING and _of_an_admission(lex, first, last))
        or _of_a_growing_toll(lex, first, last)
    )


def _goes_with_a_clause(lex: Sequence[Lexeme], last: int) -> bool:
    """Whether a clause behind a date says more of what is dated: "blamed rebels for a raid on Friday that killed", or
    a verb what it did: "said a bomb in Uri on Friday killed"."""
    did = lex[last + 1].tags if last + 2 < len(lex) else 0
    if did & PAST and not did & SAY and (not did & (NOUN | PLURAL | ADJECTIVE) or _has_object(lex[last + 2])):
        return True
    if [record.lower for record in lex[last + 1 : last + 2]] not in (["that"], ["which"]) or last + 2 >= len(lex):
        return False
    return bool(lex[last + 2].tags & PAST) and not lex[last + 2].tags & (NOUN | PLURAL | ADJECTIVE)


_SPEECH, _ADMITTING = word_list(words=words("speech")), word_list(words=words("admitting"))
_SPEAKING = word_list(words=words("speaking"))


def _of_who_speaks(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a date is of a participle of speech that opens a clause: "Speaking to reporters on Friday, the"."""
    for at in range(first - 1, max(-1, first - 1 - LONGEST), -1):
        if lex[at].lists & _SPEAKING:
            return at == 0 or bool(lex[at - 1].tags & PUNCTUATION)
        tags = lex[at].tags
        if tags & (PUNCTUATION | SUB | REL | MODAL | BE | HAVE) or (tags & PAST and not tags & PARTICIPLE):
            return False
    return False


def _of_an_admission(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether a date that opens the sentence is of who admits what was done: "On 7 May the army admitted that"."""
    if first > 1:
        return False
    for at in range(last + 1, min(last + 1 + LONGEST, len(lex) - 1)):
        if lex[at].lists & _ADMITTING:
            return lex[at + 1].lower == "that"
        if lex[at].tags & (PAST | THIRD | BE | HAVE | MODAL) and not lex[at].tags & (NOUN | PLURAL | ADJECTIVE):
            return False
    return False


def _of_a_growing_toll(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether a date is of the day on which a toll grew: "the number of people killed rose to 20 on Monday"."""
    at = first - 2
    if at < 1 or lex[at + 1].lower not in ("on", "by"):
        return False
    if lex[at - 1].lower == "to":
        return lex[at - 2].lower in words("growing")
    return lex[at].lower in words("growing") and last + 1 < len(lex) and lex[last + 1].lower == "to"


def _of_a_speech(sentence: Sentence, first: int) -> bool:
    """Whether a date is of what somebody says or writes: "In a statement on Friday,", "in an interview with"."""
    lex = sentence.lex
    for at in range(first - 1, max(-1, first - 1 - LONGEST), -1):
        tags = lex[at].tags
        if lex[at].lists & _SPEECH and (at + 1 == first or not lex[at + 1].tags & (NOUN | PLURAL)):
            return _spoken_in(sentence, at)
        if tags & (PUNCTUATION | SUB | REL | MODAL | BE | HAVE) or (tags & PAST and not tags & PARTICIPLE):
            return False
    return False


def _spoken_in(sentence: Sentence, noun: int) -> bool:
    """Whether a noun of speech stands behind "in" and its article, or behind "at" or "during" where somebody speaks."""
    lex = sentence.lex
    at = noun - 1
    while at > 0 and lex[at].tags & _DESCRIBING and not lex[at].tags & (DET | POSS | PREP):
        at -= 1
    if lex[at].tags & (DET | POSS):
        at -= 1
    elif not lex[noun].tags & PLURAL:
        return False
    if at < 0:
        return False
    joint = lex[at].lower
    if joint in ("during", "in") and lex[noun].lower in words("statement"):
        return True
    if joint == "to" and at and lex[at - 1].lower == "according":
        return True
    opens = at == 0 or bool(lex[at - 1].tags & PUNCTUATION)
    return opens and (joint == "in" or (joint in _SPEAKING_AT and bool(sentence.lists & SAYING)))


_DESCRIBING = NOUN | PLURAL | ADJECTIVE | PARTICIPLE | UNKNOWN
_SPEAKING_AT = frozenset({"at", "during"})


def _follows_saying(lex: Sequence[Lexeme], first: int) -> bool:
    for k in range(first - 1, max(-1, first - 1 - LONGEST), -1):
        tags = lex[k].tags
        if tags & SAY:
            return is_saying(lex, k) or lex[k].lower == "according" or _is_said(lex, k)
        if lex[k].form in _OPEN_QUOTES or lex[k].lower in _NEW_CLAUSE or tags & (SUB | REL | MODAL | BE | HAVE):
            return False
        if tags & (PAST | THIRD | PARTICIPLE | GERUND) and not tags & (NOUN | PLURAL | ADJECTIVE):
            return False
        if tags & PAST and (not lex[k - 1].tags & _BEFORE_NOUN or _has_object(lex[k + 1])):
            return False  # "said gunmen shot two drivers on Friday"
    return False


def _has_object(following: Lexeme) -> bool:
    """Whether a word that may be a noun is a verb by what stands behind it: "shot two drivers", "shot dead"."""
    return bool(following.tags & (DET | NUM | POSS)) or following.lower == "dead"


def _is_said(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a verb of saying is passive and nobody's: "it was officially reported today that"."""
    back = at - 1
    while back >= 0 and lex[back].tags & (ADV | ADVERB | BE | HAVE):
        back -= 1
    return back >= 0 and lex[back].lower == "it" and bool(lex[back + 1].tags & (ADV | ADVERB | BE | HAVE))


def _precedes_saying(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    k = last + 1
    while k < len(lex) and lex[k].tags & (ADV | ADVERB | HAVE) and not lex[k].tags & PREP:
        k += 1
    if k >= len(lex) or not lex[k].tags & SAY or not is_saying(lex, k) or _opens_clause(lex, first):
        return False
    return first > 0 and not (lex[first - 1].tags & PUNCTUATION) and not _ruled_by_noun(lex, first)


def _opens_clause(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a date opens a clause of its own, where nobody stands who could say it: "that on 10 March alleged"."""
    before = first - 2 if lex[first - 1].tags & PREP else first - 1
    return first > 1 and lex[before].lower == "that"


def _ruled_by_noun(lex: Sequence[Lexeme], first: int) -> bool:
    """In "the attack on Friday killed" the date belongs to the noun; before a verb of saying it does not."""
    return bool(lex[first - 1].tags & PREP) and first > 1 and lex[first - 2].lemma in ("attack", "blast", "bombing")
