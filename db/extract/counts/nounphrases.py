"""A light chunker: the base noun phrases of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.extract.counts.nouns import GROUP, NOUN_CLASS, TIME, noun_class
from db.extract.counts.numbers import Quantity
from db.extract.counts.sizes import ORDINALS, Phrase, sized
from db.gazetteer.datewords import WEEKDAYS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BASE,
    CAPITAL,
    CONJ,
    DET,
    DO,
    FUNCTION,
    GERUND,
    HAVE,
    LOWER,
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
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    TITLE,
    UNKNOWN,
    VERB,
    Lexeme,
    lexeme,
    word_list,
)
from db.gazetteer.remembered import Remembered

_NOMINAL = NOUN | PLURAL | UNKNOWN | TITLE
_NEVER_IN = PREP | CONJ | SUB | HAVE | DO | MODAL | REL
_EVEN_SO = TITLE | NUM | DET | POSS
_PLAIN, _DOUBTFUL = _NOMINAL | ADJECTIVE, FUNCTION | PUNCTUATION | NEG | ADV | VERB
"""What goes on with a phrase whatever stands before it: a noun or adjective that is nothing else, and no day."""
_TIMES = [noun for noun, kind in NOUN_CLASS.items() if kind == TIME]
_PART_OF_TIME = frozenset({"early", "earlier", "late", "later"})
_BEHIND = frozenset({"alive", "homeless", "left", "unconscious"}) | words("unharmed")
"""What stands behind a phrase and is no part of it: "found two miners alive"."""
_CHECKED = word_list(words=[*_BEHIND, *_PART_OF_TIME, *_TIMES, *(f"{noun}s" for noun in _TIMES)], lemmas=_TIMES)
_RARE = 40
_FORMS_KEPT = 50_000
_CLOSED = FUNCTION | PUNCTUATION | NEG
_OPENING = DET | POSS | PRON | NUM | TITLE
_ONE = frozenset({"he", "she", "him", "her", "himself", "herself", "me", "i", "myself"})
_NONE = frozenset({"nobody", "none", "no-one"})
_ALONE = {"another": 1, "both": 2}
"""Determiners that may stand for a noun, and for how many people they then do."""


def phrases(lex: Sequence[Lexeme], figures: Sequence[Quantity], heads: frozenset[int]) -> list[Phrase]:
    """Chunk a sentence whose numbers are ``figures``.

    Tokens in ``heads`` are verbs of the caller: they are in no phrase unless adjectival.
    """
    letters = list(map(_letter_of, [record.form for record in lex]))
    for at in heads:
        letters[at] = "X" if letters[at] in "XZ" else "V"
    for quantity in figures:
        letters[quantity.first] = "#"
    numbers = {quantity.first: quantity for quantity in figures}
    sentence = "".join(letters)
    found: list[Phrase] = []
    opener = _MAY_OPEN.search(sentence)
    while opener is not None:
        at = opener.start()
        phrase = None
        if sentence[at] in "#PC" or _opens(lex, at, heads):
            phrase = _read(lex, at, sentence, heads, numbers)
        if phrase is not None:
            if not (found and _is_verb(lex, found[-1], phrase)):
                found.append(phrase)
            at = phrase.last
        opener = _MAY_OPEN.search(sentence, at + 1)
    return found


def _is_verb(lex: Sequence[Lexeme], before: Phrase, phrase: Phrase) -> bool:
    """Whether a word is the verb of what stands before it, though it may be a noun, too: "a shell hit a house", "killed
    three and set a shop on fire"."""
    at = phrase.first
    joined = lex[at - 1].tags & CONJ and before.last >= at - 2 - (lex[at - 2].form == ",")
    behind = before.last == at - 1 or joined
    if at != phrase.last or not behind or not lex[at].tags & PAST:
        return False
    return at + 1 < len(lex) and bool(lex[at + 1].tags & (DET | POSS | NUM))


def _letter(form: str) -> str:
    """Say what a word by itself can be in a phrase.

    P plain: opens it and goes on with it whatever stands before; C opens it, S goes on with it, each to be looked at in
    the other place; Q cannot open it, X is not in it at all, Z only opens it; ? is to be looked at. A number that
    begins here is #, a verb of the caller V.
    """
    record = lexeme(form)
    tags = record.tags
    if tags & _NEVER_IN and not tags & _EVEN_SO:
        return "Z" if tags & _OPENING else "X"
    if tags & _PLAIN and not tags & _DOUBTFUL:
        checked, says = record.lists & _CHECKED, tags & SAY
        return "?" if checked and says else "C" if checked else "S" if says else "P"
    return "Q" if tags & _CLOSED and not tags & _OPENING else "?"


_letter_of = Remembered(_letter, _FORMS_KEPT).__getitem__
_MAY_OPEN = re.compile("[#PCSZ?]")


def _opens(lex: Sequence[Lexeme], at: int, heads: frozenset[int]) -> bool:
    tags = lex[at].tags
    if at in heads:
        return False
    if tags & (DET | POSS | PRON) and not tags & REL:
        return True
    if tags & (FUNCTION | PUNCTUATION | NEG):
        return False
    if tags & SAY and not tags & TITLE:
        return False
    return bool(tags & (_NOMINAL | ADJECTIVE)) or _adjectival(lex, at, heads) or _unlisted_name(lex, at)


def _unlisted_name(lex: Sequence[Lexeme], at: int) -> bool:
    """A word that is only a verb in the dictionary but written as a name in running text ("Hector")."""
    record = lex[at]
    if at == 0 or record.tags & FUNCTION:
        return False
    in_capitals = (
        record.shape == "UPPER" and record.size >= _RARE and at + 1 < len(lex) and bool(lex[at + 1].tags & UNKNOWN)
    )
    return record.shape == "Capital" or in_capitals


def _adjectival(lex: Sequence[Lexeme], at: int, heads: frozenset[int]) -> bool:
    """Whether a participle stands before its noun ("armed men", "wounded soldiers")."""
    following = lex[at + 1].tags if at + 1 < len(lex) else 0
    if not lex[at].tags & (PARTICIPLE | GERUND) or following & (FUNCTION | PUNCTUATION):
        return False
    return at + 1 not in heads and bool(following & (NOUN | PLURAL)) and not following & ADVERB


def _read(
    lex: Sequence[Lexeme], at: int, letters: str, heads: frozenset[int], numbers: dict[int, Quantity]
) -> Phrase | None:
    """Read the phrase that opens at ``at``; ``letters`` are those of the sentence."""
    if letters[at] in "Z?#" and (alone := _standing_alone(lex, at, numbers, heads)) is not None:
        return alone
    quantity, end, opened = None, at - 1, at
    size = len(lex)
    while at < size:
        letter = letters[at]
        if letter == "#":
            if quantity is not None or (end == at - 1 >= opened and _is_noun(lex[end])):
                break
            quantity = numbers[at]
            end, at = quantity.last, quantity.last + 1
            if at < size and lex[at].lower == "of" and _partitive(lex, at):
                at += 1
            continue
        if quantity is not None and end == quantity.last and lex[at].lower in WEEKDAYS:
            break
        if letter in "PS":
            end = at
        elif letter == "X" and quantity is None and at + 1 in numbers and _numbers_group(lex, at, opened):
            pass
        elif letter not in "XZ" and _continues(lex, at, opened, end, heads):
            end = at
        else:
            break
        at += 1
    if end < opened or (quantity is None and not lex[end].tags & _NOMINAL and not _has_head(lex[end])):
        return None
    return sized(lex, opened, end, quantity)


def _standing_alone(
    lex: Sequence[Lexeme], at: int, numbers: dict[int, Quantity], heads: frozenset[int]
) -> Phrase | None:
    """Give a pronoun, or a determiner without its noun, as a phrase."""
    following = lex[at + 1].lower if at + 1 < len(lex) else ""
    if lex[at].lower == "no" and following == "one":
        return Phrase(at, at + 1, True, 0, 0, 0, stated=True, pronoun=True)
    if following in ORDINALS and _one_more(lex, at, heads):
        return Phrase(at, at + 1, True, 1, 1, 1, pronoun=True)
    if lex[at].lower in _ALONE and not (following and (_nominal(lex, at + 1) or at + 1 in numbers)):
        size = _ALONE[lex[at].lower]
        return Phrase(at, at, True, size, size, size, pronoun=True)
    return _pronoun(lex, at, numbers) if lex[at].tags & PRON and at not in numbers else None


def _one_more(lex: Sequence[Lexeme], at: int, heads: frozenset[int]) -> bool:
    """Whether "a third" stands for one more person: "two were killed and a third was hurt", "and a third hurt"."""
    if lex[at].lower not in ("a", "the") or at + 2 >= len(lex):
        return False
    if at + 2 in heads:
        return at + 3 >= len(lex) or not _nominal(lex, at + 3)
    if at + 3 < len(lex) and lex[at + 2].lower in ("in", "near"):  # "and a third in Jos"
        return lex[at + 3].shape == CAPITAL and lex[at].lower == "a"  # "the second in Jos" may be a bomb
    return lex[at + 2].lower in ("was", "is", "has", "had", "who", "remains", "remained")


def _is_noun(record: Lexeme) -> bool:
    return bool(record.tags & (NOUN | PLURAL | UNKNOWN)) and not record.tags & (DET | ADJECTIVE | PRON)


def _has_head(record: Lexeme) -> bool:
    """Whether the last token can head a phrase: a bare adjective or determiner cannot."""
    if record.tags & (_NOMINAL | PRON):
        return True
    return record.shape in ("Capital", "UPPER") and not record.tags & (FUNCTION | ADJECTIVE | ADVERB)


def _partitive(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "of" goes on with the counted noun itself: "dozens of soldiers", "a couple of men", not "two of them"."""
    if at + 1 >= len(lex):
        return False
    quantified = lex[at - 1].lower in _OF_TAKERS
    return quantified and not lex[at + 1].tags & (DET | POSS | PRON)


def _numbers_group(lex: Sequence[Lexeme], of: int, opened: int) -> bool:
    """Whether the number after "of" is that of a group: "a family of six", "a group of five men"."""
    group = lex[of - 1]
    return lex[of].lower == "of" and of > opened and group.lower == group.lemma and noun_class(group) == GROUP


_OF_TAKERS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "tens"})


def _pronoun(lex: Sequence[Lexeme], at: int, numbers: dict[int, Quantity]) -> Phrase | None:
    word, tags = lex[at].lower, lex[at].tags
    if tags & (POSS | DET) and at + 1 < len(lex) and (_nominal(lex, at + 1) or at + 1 in numbers):
        return None
    if word in _NONE:
        return Phrase(at, at, True, 0, 0, 0, stated=True, pronoun=True)
    if word in _ONE:
        return Phrase(at, at, True, 1, 1, 1, pronoun=True)
    return Phrase(at, at, False, pronoun=True)


def _nominal(lex: Sequence[Lexeme], at: int) -> bool:
    tags = lex[at].tags
    if tags & (FUNCTION | PUNCTUATION):
        return bool(tags & TITLE)
    return bool(tags & (_NOMINAL | ADJECTIVE)) or lex[at].shape == "Capital"


def _continues(lex: Sequence[Lexeme], at: int, opened: int, end: int, heads: frozenset[int]) -> bool:
    """Whether the token goes on with the phrase that holds ``opened`` to ``end``."""
    record = lex[at]
    tags = record.tags
    if tags & PUNCTUATION:
        return _inside(lex, at, opened)
    if at in heads:
        return end >= opened and bool(lex[end].tags & (DET | POSS | NUM)) and _adjectival(lex, at, heads)
    if tags & (FUNCTION | NEG | ADV) and not tags & TITLE:
        return _function_word_continues(lex, at, opened, end, heads)
    if end >= opened and (_verbal(lex, at, end) or (record.lists & _CHECKED and _is_time_after_noun(lex, at, end))):
        return False
    if record.lower in _BEHIND or (tags & ADVERB and not tags & (_NOMINAL | ADJECTIVE)):
        return False
    return bool(tags & (_NOMINAL | ADJECTIVE)) or _adjectival(lex, at, heads) or record.shape in ("Capital", "UPPER")


def _is_time_after_noun(lex: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a day stands after a whole phrase: "six priests Thursday", "the minister early today"."""
    before = lex[end].tags
    is_time = lex[at].lower in _PART_OF_TIME or noun_class(lex[at]) == TIME
    return is_time and bool(before & (NOUN | PLURAL | UNKNOWN)) and not before & (NUM | ADJECTIVE)


def _function_word_continues(lex: Sequence[Lexeme], at: int, opened: int, end: int, heads: frozenset[int]) -> bool:
    """Possessives, "other" and determiners that open may stand in a phrase; the rest of the closed classes may not."""
    record = lex[at]
    if record.lower in ("'s", "'"):
        return end >= opened and at + 1 < len(lex) and _nominal(lex, at + 1) and at + 1 not in heads
    if record.tags & (DET | POSS):
        return end < opened or lex[end].lower in ("all", "both", "of")
    return record.lower in ("other", "others") or bool(record.tags & NUM)


def _inside(lex: Sequence[Lexeme], at: int, opened: int) -> bool:
    """Punctuation within a phrase: opening quotes, the apostrophe of a plural, the stop of a title: "Gen. Khan"."""
    word = lex[at].form
    if word == ".":
        return _ends_title(lex, at) and at > opened
    if word in "\"“‘'" and at + 1 < len(lex):
        return at == opened or (bool(lex[at - 1].tags & (DET | ADJECTIVE)) and bool(lex[at + 1].tags & _NOMINAL))
    return word in ("’", "'") and at + 1 < len(lex) and bool(lex[at - 1].tags & PLURAL) and _nominal(lex, at + 1)


def _ends_title(lex: Sequence[Lexeme], at: int) -> bool:
    return at + 1 < len(lex) and bool(lex[at - 1].tags & TITLE) and lex[at + 1].shape != LOWER


def _verbal(lex: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a word that may be a verb is one here, after the tokens of a phrase."""
    tags, before = lex[at].tags, lex[end].tags
    if not tags & VERB or before & (DET | POSS) or "-" in lex[at].lower:
        return False
    if before & NUM and (tags & ADJECTIVE or _of_counted(lex, at, end)):
        return False
    if not tags & (NOUN | PLURAL | UNKNOWN):
        if tags & ADJECTIVE and not before & (NOUN | PLURAL | UNKNOWN):
            return False
        return bool(before & (NOUN | PLURAL | UNKNOWN)) or not tags & (PARTICIPLE | GERUND)
    following = lex[at + 1].tags if at + 1 < len(lex) else PUNCTUATION
    goes_on = tags & (GERUND | PARTICIPLE) and following & (PREP | ADV) and noun_class(lex[end]) == "person"
    if goes_on or (before & PLURAL and not before & ADJECTIVE and tags & (BASE | PAST) and not tags & PLURAL):
        return True
    return bool(before & (NOUN | PLURAL | UNKNOWN) and following & (DET | POSS | NUM) and tags & (THIRD | BASE | PAST))


def _of_counted(lex: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a participle between a number and a noun says of what sort they are: "two suspected hitmen", but not
    "the two attacked soldiers"."""
    if end and lex[end - 1].tags & (DET | POSS):
        return False
    return bool(lex[at].tags & PARTICIPLE) and at + 1 < len(lex) and bool(lex[at + 1].tags & (NOUN | PLURAL))
