"""Whom a sentence quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract.sentences.tokens import Sentence
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BE,
    CONJ,
    DET,
    DIGITS,
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
    PRON,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    TITLE,
    TO,
    UNKNOWN,
    Lexeme,
    word_list,
)
from db.gazetteer.tables import rows

LONGEST = 12
SAYING = word_list(tags=SAY)
_NAMING = NOUN | PLURAL | ADJECTIVE | UNKNOWN | NUM | TITLE
_OUTLETS = frozenset(word for word, name in rows("sources.tsv") if name == "outlet")
_DAYS, _INSIDE_NAME = words("day"), words("inside-name")


@dataclass(slots=True)
class Source:
    """Whom a sentence quotes, without its article ("local sources"), at tokens ``first`` to ``last`` inclusive."""

    text: str
    first: int
    last: int


def attribution(sentence: Sentence) -> tuple[Source, ...]:
    """Find whom a sentence quotes."""
    lex = sentence.lex
    spans: list[tuple[int, int]] = []
    if sentence.lists & SAYING:
        for at, record in sentence.listed:
            if record.lists & SAYING:
                spans.extend([span for span in _spans_at(lex, at) if span not in spans])
    return tuple(_source(sentence, span) for span in spans)


def _spans_at(lex: Sequence[Lexeme], at: int) -> list[tuple[int, int]]:
    word = lex[at].lower
    if word == "according":
        return _listed(right_phrase(lex, at + 2)) if at + 1 < len(lex) and lex[at + 1].lower == "to" else []
    if lex[at].lemma in ("cite", "quote"):
        return _listed(right_phrase(lex, at + 1)) + _listed(left_phrase(lex, at) if not lex[at].tags & GERUND else None)
    if not is_saying(lex, at):
        return []
    trailing = lex[at].tags & GERUND and at > 0 and lex[at - 1].form == ","
    speaker = None if trailing else left_phrase(lex, at) or _inverted(lex, at)
    speaker = None if _nobody(lex, speaker) else speaker
    return _listed(speaker) + _listed(_told(lex, at)) + _listed(_as_saying(lex, at))


def _listed(span: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [] if span is None else [span]


def _nobody(lex: Sequence[Lexeme], span: tuple[int, int] | None) -> bool:
    """Whether what stands as the speaker says that there is none: "no group claimed responsibility"."""
    return span is not None and span[0] > 0 and lex[span[0] - 1].lower in ("no", "neither")


def is_saying(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a word of saying is a finite verb here, and not a noun, a passive or a part of another clause."""
    tags = lex[at].tags
    if lex[at].lemma == "claim" and not _LIVES.isdisjoint(record.lower for record in lex[at + 1 : at + _TOLL]):
        return False
    after = lex[at + 1].lower if at + 1 < len(lex) else "."
    if lex[at].lower in words("provinces") and after not in ("that", ":", ","):
        return False
    before = lex[at - 1].tags if at else 0
    sort = lex[at].lower == "alleged" and before & _OPENS_PHRASE and after not in ("that", ":", ",")
    if sort or (tags & (NOUN | PLURAL) and before & (DET | POSS | ADJECTIVE | PREP) and not tags & PAST):
        return False
    if at + 1 < len(lex) and tags & PARTICIPLE and _is_said_of(lex, at):
        return False
    back = at - 1
    while back >= 0 and lex[back].tags & (ADV | ADVERB) and not lex[back].tags & PREP:
        back -= 1
    if back >= 0 and lex[back].tags & BE:
        return bool(tags & GERUND)
    return bool(tags & (PAST | THIRD | GERUND)) or lex[at].lower in ("say", "report", "claim")


_OPENS_PHRASE = DET | DIGITS | NUM | POSS
"""What stands before "alleged" where it only says of whom something is thought: "two alleged hitmen"."""
_LIVES = frozenset({"life", "lives"})
_TOLL = 6
"""Within how many tokens a deed that claims lives names them: "claimed the lives of", "claimed at least 20 lives"."""


def _is_said_of(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a participle tells what is said of the noun before it: "two men accused of", "soldiers reported dead",
    "an attack claimed by"."""
    after = lex[at + 1].lower
    if after == "by":
        return lex[at].lower not in ("said", "told")
    return after in words("casualty") or any(after in use for use in accusing().get(lex[at].lemma, ()))


def left_phrase(lex: Sequence[Lexeme], verb: int) -> tuple[int, int] | None:
    """Give the subject before a verb of saying: the noun phrase with what "of" and "for" add to it."""
    end = verb - 1
    while end >= 0 and (_beside_the_verb(lex[end]) or lex[end].lower in _DAYS):
        end -= 1
    if end >= 0 and lex[end].form == ")":  # "the Free Syrian Army (FSA) said"
        end = next((k - 1 for k in range(end - 1, max(0, end - _BRACKET), -1) if lex[k].form == "("), end)
    if end >= 0 and lex[end].form == ",":
        end = _before_apposition(lex, end)
    first = end
    while first >= 0 and end - first < LONGEST and _belongs(lex, first, end):
        first -= 1
    return _trimmed(lex, first + 1, end)


def _beside_the_verb(record: Lexeme) -> bool:
    """Whether a word stands between a subject and its verb and is none of a name like "Sons of the North"."""
    return bool(record.tags & (ADV | ADVERB | HAVE | MODAL)) and record.shape != "Capital"


_BRACKET = 6
"""Tokens that the acronym behind a name has at most with its brackets."""


def _before_apposition(lex: Sequence[Lexeme], comma: int) -> int:
    """In "Karim, a local official, said" the source stands before the apposition."""
    for k in range(comma - 1, max(-1, comma - 10), -1):
        if lex[k].form == "," and k:
            return k - 1
        if lex[k].tags & (PAST | THIRD | MODAL) and not lex[k].tags & (NOUN | PLURAL | ADJECTIVE):
            return -1
    return -1


def _belongs(lex: Sequence[Lexeme], at: int, end: int) -> bool:
    record = lex[at]
    tags = record.tags
    if record.lower in _INSIDE_NAME or tags & (DET | POSS):
        return at < end
    if is_us(record):
        return True
    if tags & PUNCTUATION or (_barred(record) and not tags & TITLE):
        return bool(tags & PRON and tags & NUM and at < end)
    if tags & (PAST | GERUND | THIRD) and not tags & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE):
        return False
    return bool(tags & (_NAMING | PARTICIPLE)) or record.shape == "Capital"


def _barred(record: Lexeme) -> int:
    """Give the tags of a word that keep it out of a name; in a name like "Islamic State" a noun says nothing, and
    neither does the "state" of "state television"."""
    named = record.tags & NOUN and (record.shape == "Capital" or record.lower == "state")
    return record.tags & (_NO_NAME & ~SAY if named else _NO_NAME)


_NO_NAME = SUB | REL | CONJ | SAY | MODAL | BE | HAVE | PREP | PRON


def is_us(record: Lexeme) -> bool:
    """Whether the pronoun "us" is in truth the United States."""
    return record.form == "US"


def _trimmed(lex: Sequence[Lexeme], first: int, last: int) -> tuple[int, int] | None:
    """Cut articles and stray joints from both ends; None where nothing that names a speaker is left."""
    while first <= last and (lex[first].tags & (DET | ADV) or lex[first].lower in _INSIDE_NAME):
        first += 1
    while last >= first and (lex[last].lower in _INSIDE_NAME or lex[last].tags & (DET | PREP)):
        last -= 1
    if first > last or is_us(lex[last]):
        return (first, last) if first <= last else None
    if lex[last].tags & PRON or not lex[last].tags & (_NAMING | PARTICIPLE):
        return None
    return first, last


def right_phrase(lex: Sequence[Lexeme], start: int) -> tuple[int, int] | None:
    """Give the noun phrase that opens at ``start`` ("according to local sources in the town")."""
    last, k = start - 1, start
    while k < len(lex) and k - start < LONGEST:
        record = lex[k]
        tags = record.tags
        ends = tags & (PUNCTUATION | TO) or _barred(record) & ~(PREP | PRON) or record.lower in _DAYS
        if record.lower in ("'s", "’s") or is_us(record):
            ends = 0
        if ends or (tags & PREP and record.lower not in ("of", "for")):
            break
        if tags & DET and k > start and lex[k - 1].tags & (NOUN | PLURAL):  # "according to police an attack"
            break
        if tags & (PAST | THIRD) and not tags & (NOUN | PLURAL | ADJECTIVE) and "-" not in record.lower:
            break
        last = k
        k += 1
    return _trimmed(lex, start, last)


def _inverted(lex: Sequence[Lexeme], verb: int) -> tuple[int, int] | None:
    """Give the speaker of "..., said the spokesman"."""
    if verb and lex[verb - 1].tags & PUNCTUATION and lex[verb - 1].form != ")" and not lex[verb].tags & GERUND:
        return right_phrase(lex, verb + 1)
    return None


def _told(lex: Sequence[Lexeme], verb: int) -> tuple[int, int] | None:
    """Give the outlet that was told: "sources told the German news agency"; other hearers are no sources."""
    if lex[verb].lower not in ("told", "tell", "tells", "telling"):
        return None
    span = right_phrase(lex, verb + 1)
    if span is None or not any(lex[k].lower in _OUTLETS for k in range(span[0], span[1] + 1)):
        return None
    after = span[1] + 1
    named = right_phrase(lex, after + 1) if after < len(lex) and lex[after].form == "," else None
    return named or span


def _as_saying(lex: Sequence[Lexeme], verb: int) -> tuple[int, int] | None:
    """Give the source in "reported local sources as saying"."""
    for k in range(verb + 2, min(len(lex) - 1, verb + 9)):
        if lex[k].lower == "as" and lex[k + 1].lower == "saying":
            return _trimmed(lex, verb + 1, k - 1)
    return None


def _source(sentence: Sentence, span: tuple[int, int]) -> Source:
    start, end = sentence.span(*span)
    return Source(" ".join(sentence.text[start:end].split()), *span)
