"""A base noun phrase, and how many persons it denotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract.counts.nouns import GROUP, MEASURE, NOUN_CLASS, PAIR, PERSON, TIME, TRIO, noun_class
from db.extract.counts.numbers import Quantity, is_singular
from db.gazetteer.datewords import WEEKDAYS
from db.gazetteer.lexicon import DET, NOUN, NUM, PLURAL, POSS, UNKNOWN, Lexeme

ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth"})
"""What stands behind an article for one more person: "two were killed and a third was hurt"."""
_ARTICLES = frozenset({"a", "an", "another", "one", "each", "every"})
_SINGLE = frozenset({"a", "an", "another"})
"""What makes one person of a noun whose plural is as its singular: "a security personnel"."""
_MANY = frozenset({"these", "those", "several", "many", "some", "various", "all", "both", "few", "other"})


@dataclass(slots=True)
class Phrase:
    """A base noun phrase: tokens ``first`` to ``last`` inclusive, its head noun being ``last``.

    ``low``, ``high``, ``said`` and ``qualifier`` bound the persons it denotes, ``known`` whether it tells at all;
    ``stated`` is set where the text has a number.
    """

    first: int
    last: int
    known: bool
    low: int | None = None
    high: int | None = None
    said: int | None = None
    qualifier: str | None = None
    stated: bool = False
    measure: bool = False
    pronoun: bool = False


def is_name(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """Whether a phrase without a number looks like a proper name."""
    if phrase.stated or phrase.pronoun or lex[phrase.first].tags & (DET | POSS):
        return False
    inside = [lex[k] for k in range(phrase.first, phrase.last + 1) if lex[k].lower != "'s"]
    if not all(record.shape in ("Capital", "UPPER") for record in inside):
        return False
    return any(record.tags & UNKNOWN for record in inside) or all(record.shape == "Capital" for record in inside)


def sized(lex: Sequence[Lexeme], first: int, last: int, quantity: Quantity | None) -> Phrase:
    """Say how many persons the phrase denotes."""
    head = lex[last]
    kind = noun_class(head)
    if kind in (MEASURE, TIME) or (quantity is not None and _of_measure(lex, quantity, last)):
        return Phrase(first, last, False, measure=True)
    if quantity is None:
        return _unstated(lex, first, last, kind)
    if kind == GROUP and head.tags & PLURAL and not head.tags & NOUN:
        return Phrase(first, last, False)
    start, size = min(first, quantity.first), (quantity.min, quantity.max, quantity.best)
    return Phrase(start, last, True, *size, quantity.qualifier, True)


def _of_measure(lex: Sequence[Lexeme], quantity: Quantity, last: int) -> bool:
    """Whether a number counts kilometres, years or days ("415 km southeast"), or is a date itself."""
    if quantity.last == last:
        return _dated(lex, quantity)
    kind = noun_class(lex[quantity.last + 1])
    of_people = last > quantity.last + 1 and noun_class(lex[last]) == PERSON  # "three district chiefs"
    if kind == TIME and of_people and not lex[quantity.last + 1].lower.endswith("s"):
        return not lex[last].tags & PLURAL  # "five day labourers"
    return kind == TIME or (kind == MEASURE and not of_people)


def _unstated(lex: Sequence[Lexeme], first: int, last: int, kind: str | None) -> Phrase:
    """Size a phrase without a number: one person, a pair, nobody, or an unknown number of them."""
    head, opener = lex[last], lex[first].lower
    if opener == "no":
        return Phrase(first, last, True, 0, 0, 0, stated=True)
    if opener == "both" or kind in (PAIR, TRIO):
        size = 3 if kind == TRIO else 2
        return Phrase(first, last, True, size, size, size)
    if (
        kind == GROUP
        or opener in _MANY
        or (head.tags & PLURAL and not (is_singular(head) or (head.tags & NOUN and opener in _SINGLE)))
        or _foreign_plural(lex, first, last)
    ):
        return Phrase(first, last, False)
    return Phrase(first, last, True, 1, 1, 1)


def opens_headline(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """Whether one person opens a headline without an article: "Journalist shot dead", "Mexican mayor gunned down"."""
    last = lex[phrase.last]
    bare = phrase.first == 0 and not any(record.tags & (DET | NUM) for record in lex[: phrase.last + 1])
    return bare and bool(last.tags & NOUN) and noun_class(last) == PERSON


def _foreign_plural(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether an unlisted word with an article is a plural: "the Jesuits", "the carabineros"."""
    if not lex[last].tags & UNKNOWN or not lex[first].tags & DET or lex[first].lower in _ARTICLES:
        return False
    return lex[last].lower.endswith("s") and not lex[last].lower.endswith(("ss", "us", "is"))


def _dated(lex: Sequence[Lexeme], quantity: Quantity) -> bool:
    """Whether a bare number is a day, a year or the like: "12 March", "March 12", "in 1989", "No. 3"."""
    value, first, last = quantity.best, quantity.first, quantity.last
    if value is None or quantity.first != quantity.last or not lex[first].form.isdigit():
        return False
    before = lex[first - 1].lower if first else ""
    after = lex[last + 1].lower if last + 1 < len(lex) else ""
    after = "" if after in WEEKDAYS else after  # "killed 12 Tuesday"
    if NOUN_CLASS.get(before) == TIME or NOUN_CLASS.get(after) == TIME or before in ("no", "number", "$", "#"):
        return True
    return 1900 <= value <= 2100 and before in ("in", "of", "since", "by", "until", "from", "during", "late", "early")
