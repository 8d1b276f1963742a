"""Numbers as news writes them: "1,200", "twenty-five", "two dozen", "at least 17", "between 20 and 23", "scores"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.gazetteer.datewords import MONTHS
from db.gazetteer.lexicon import ADJECTIVE, DET, DIGITS, GERUND, NOUN, NUM, PLURAL, POSS, Lexeme, word_list
from db.gazetteer.tables import rows

UNIT, SCALE, DOZEN, VAGUE = "unit", "scale", "dozen", "vague"
"""Kinds of number words, as the first line of number_words.tsv explains them."""

_WORDS = {word: (int(value), kind) for word, value, kind in rows("number_words.tsv")}
_BEFORE: dict[tuple[str, ...], tuple[str | None, str]] = {}
_AFTER: dict[tuple[str, ...], tuple[str | None, str]] = {}
for _words, _where, _qualifier, _bound in rows("count_hedges.tsv"):
    (_BEFORE if _where == "-" else _AFTER)[tuple(_words.split())] = (_qualifier or None, _bound)
_LONGEST_HEDGE = max(map(len, _BEFORE))
_LAST_OF_HEDGE = frozenset(words[-1] for words in _BEFORE)

_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d+")
_DECIMAL = re.compile(r"\d{1,15}\.\d{1,15}")
_RANGE = re.compile(r"(\d+)-(\d+)")
_FEW = frozenset({"several", "few", "many"})
_JOINS_RANGE = frozenset({"to", "or"})


@dataclass(slots=True)
class Quantity:
    """A number on tokens ``first`` to ``last`` inclusive, with its bounds and its hedge."""

    first: int
    last: int
    min: int | None
    max: int | None
    best: int | None
    qualifier: str | None = None


def quantities(lex: Sequence[Lexeme]) -> list[Quantity]:
    """Give the numbers of a sentence from left to right, hedges included; ordinals, ages and clock times are none."""
    found: list[Quantity] = []
    free = 0
    for at in [at for at, record in enumerate(lex) if record.lists & _OPENERS]:
        if at < free or _no_number(lex, at) or (quantity := _ranged(lex, at)) is None:
            continue
        quantity = _hedged(lex, quantity, free)
        found.append(quantity)
        free = quantity.last + 1
    return found


def _no_number(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a numeral counts nothing: "a", "no one", the year of "3 May 2013", the age of "35 - year - old", the day
    of "the May 3 attack"."""
    form = lex[at].form
    if lex[at].lower in _ARTICLES:
        return at + 1 == len(lex) or not lex[at + 1].lists & _NUMERALS
    if lex[at].lower == "one":
        return at > 0 and lex[at - 1].lower == "no"
    if at + 2 < len(lex) and lex[at + 1].form in _HYPHENS and lex[at + 2].lower in ("year", "years"):
        return True
    if len(form) < _LONG and form.isdecimal() and (_in_ages(lex, at) or _is_day_of_month(lex, at)):
        return True
    if len(form) != 4 or not form.isdecimal() or not _FIRST_YEAR <= int(form) < _LAST_YEAR:
        return False
    before = at - 3 if at > 2 and lex[at - 1].form == "," else at - 1
    return before >= 0 and (lex[before].lower[:3] in _MONTHS or _year_of(lex, at))


def _year_of(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a figure between an article and one thing is its year: "the 2004 drowning death", not "the 2000 men"."""
    head = _head_behind(lex, at)
    return bool(lex[at - 1].tags & (DET | POSS)) and head is not None and is_singular(head)


def _is_day_of_month(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a figure is the day of one thing, "the Jan. 6 attack", and no number: "in May 3 guards died"."""
    before = at - 2 if at and lex[at - 1].form == "." else at - 1
    if before < 0 or lex[before].lower not in MONTHS or not lex[before].form[0].isupper():
        return False
    head = _head_behind(lex, at)
    return head is not None and (is_singular(head) or bool(head.tags & GERUND))


def _head_behind(lex: Sequence[Lexeme], at: int) -> Lexeme | None:
    """Give the noun that a figure stands before: "death" of "2004 drowning death"."""
    head = at + 1
    while head + 1 < len(lex) and lex[head].tags & _BEFORE_HEAD and lex[head + 1].tags & (NOUN | PLURAL):
        head += 1
    return lex[head] if head < len(lex) else None


_BEFORE_HEAD = ADJECTIVE | NOUN | GERUND


def is_singular(head: Lexeme) -> bool:
    """Mass nouns carry a plural tag beside the singular one ("attack"); "people" is plural all the same."""
    return head.lower == head.lemma and bool(head.tags & NOUN) and head.lower not in _PLURAL_ANYWAY


_PLURAL_ANYWAY = frozenset({"people", "police", "troops", "personnel", "cattle", "staff", "youth", "dead", "wounded"})


def _in_ages(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a figure is one of several ages: "aged 19, 22 and 27", "aged between 12 and 15"."""
    while at and (lex[at - 1].tags & DIGITS or lex[at - 1].lower in _BETWEEN_AGES):
        at -= 1
    return at > 0 and lex[at - 1].lower in ("aged", "ages")


_LONG = 3
_BETWEEN_AGES = frozenset({",", "and", "between", "to", "from", "-", "–"})
_HYPHENS = frozenset({"-", "–"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
_ARTICLES = frozenset({"a", "an"})
_UNITS = [word for word, (_, kind) in _WORDS.items() if kind == UNIT]
_TENS = [tens for tens in _UNITS if tens.endswith("ty")]
_JOINED = [tens + unit for tens in _TENS for unit in _UNITS]
"""Numbers whose hyphen was left out ("thirtythree")."""
_NUMERALS = word_list(words=[*_WORDS, *_JOINED, "few"], tags=NUM)
_OPENERS = word_list(words=["a", "an", "half", "several", "many", "few", "tens", *_JOINED], tags=NUM)


def _ranged(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    low = _plain(lex, at)
    if low is None or low.best is None or low.last + 2 >= len(lex):
        return low
    joint = lex[low.last + 1].lower
    between = at > 0 and lex[at - 1].lower == "between" and joint == "and"
    if not between and joint not in _JOINS_RANGE:
        return low
    high = _plain(lex, low.last + 2)
    if high is None or high.best is None or high.best <= low.best:
        return low
    first = at - 1 if between or (at > 0 and lex[at - 1].lower == "from") else at
    return Quantity(first, high.last, low.best, high.best, None, "between")


def _plain(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    """Read a number without its hedges."""
    record = lex[at]
    if record.tags & DIGITS:
        return _figures(lex, at)
    return _several(lex, at) or _span_in_words(lex, at) or _words_from(lex, at)


def _span_in_words(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    """Read "four-five", said of what is not quite known, and not "twenty-five"."""
    low, hyphen, high = lex[at].lower.partition("-")
    if not hyphen or low in _TENS or low not in _UNITS or high not in _UNITS or _WORDS[low] >= _WORDS[high]:
        return None
    return Quantity(at, at, _WORDS[low][0], _WORDS[high][0], None, "between")


def _figures(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    form = lex[at].lower
    if form.endswith("-plus"):  # "70-plus"
        number = form.removesuffix("-plus")
        return Quantity(at, at, int(number), None, None, "at-least") if number.isdecimal() else None
    scale = _scale(lex, at + 1)
    if form.isdecimal():
        value = int(form) * scale
    elif _GROUPED.fullmatch(form):
        value = int(form.replace(",", "").replace(".", "")) * scale
    elif scale > 1 and _DECIMAL.fullmatch(form):
        value = round(float(form) * scale)
    elif span := _RANGE.fullmatch(form):
        low, high = int(span[1]), int(span[2])
        return Quantity(at, at, low, high, None, "between") if low < high else None
    else:
        return None
    return Quantity(at, at + (scale > 1), value, value, value)


def _scale(lex: Sequence[Lexeme], at: int) -> int:
    value, kind = _WORDS.get(lex[at].lower, (1, "")) if at < len(lex) else (1, "")
    return value if kind == SCALE else 12 if kind == DOZEN and value == 12 else 1


def _several(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    """Read "several dozen", "a few hundred", "tens of thousands", "dozens": at least that many."""
    start, word = at, lex[at].lower
    if word == "a" and at + 1 < len(lex) and lex[at + 1].lower == "few":
        at, word = at + 1, "few"
    if word in _FEW and at + 1 < len(lex):
        value, kind = _WORDS.get(lex[at + 1].lower, (0, ""))
        return Quantity(start, at + 1, 2 * value, None, None, VAGUE) if kind in (SCALE, DOZEN) else None
    value, kind = _WORDS.get(word, (0, ""))
    if kind != VAGUE:
        return None
    if at + 2 < len(lex) and lex[at + 1].lower == "of":
        more, more_kind = _WORDS.get(lex[at + 2].lower, (0, ""))
        if more_kind == VAGUE:
            return Quantity(start, at + 2, value * more // 2, None, None, VAGUE)
    return Quantity(start, at, value, None, None, VAGUE)


def _words_from(lex: Sequence[Lexeme], at: int) -> Quantity | None:
    """Read "twenty-five", "two hundred and fifty thousand", "a dozen", "half a dozen"."""
    start, half = at, False
    if lex[at].lower == "half" and at + 1 < len(lex) and lex[at + 1].lower == "a":
        at, half = at + 1, True
    article = lex[at].lower in _ARTICLES
    at += article
    total, part, last = 0, 1 if article else 0, -1
    while at < len(lex):
        known = _word_value(lex[at].lower)
        if known is None:
            if lex[at].lower == "and" and last == at - 1 and total + part >= 100 and _is_unit(lex, at + 1):
                at += 1
                continue
            break
        value, kind = known
        if kind == UNIT:
            if last >= 0 and part % 100 != 0 and not (part % 10 == 0 and part % 100 > 10 and value < 10):
                break
            part = value if article else part + value
        elif value > part and kind == SCALE and value >= 1000:
            total, part = total + max(part, 1) * value, 0
        else:
            part = max(part, 1) * value
        if article and kind == UNIT:
            return None
        last, at = at, at + 1
    if last < 0:
        return None
    value = (total + part) // 2 if half else total + part
    return Quantity(start, last, value, value, value)


def _word_value(word: str) -> tuple[int, str] | None:
    known = _WORDS.get(word)
    if known is not None:
        return None if known[1] == VAGUE else known
    tens, hyphen, unit = word.partition("-")
    if not hyphen and "ty" in word:
        tens, hyphen, unit = word.partition("ty")
        tens += hyphen
    if hyphen and tens in _TENS and unit in _UNITS:
        return _WORDS[tens][0] + _WORDS[unit][0], UNIT
    return None


def _is_unit(lex: Sequence[Lexeme], at: int) -> bool:
    known = _word_value(lex[at].lower) if at < len(lex) else None
    return known is not None and known[1] == UNIT


def _hedged(lex: Sequence[Lexeme], quantity: Quantity, floor: int) -> Quantity:
    """Add the hedge that stands before or after a number."""
    first, last, value = quantity.first, quantity.last, quantity.best
    if value is not None and last + 1 < len(lex) and lex[last + 1].form == "+":  # "70+"
        return Quantity(first, last + 1, value, None, value, "at-least")
    after = _AFTER.get((lex[last + 1].lower, lex[last + 2].lower)) if last + 2 < len(lex) else None
    if after and value is not None:
        quantity.last += 2
        return _bounded(quantity, *after)
    if first > floor and lex[first - 1].lower in _LAST_OF_HEDGE:
        for length in range(min(_LONGEST_HEDGE, first - floor), 0, -1):
            hedge = _BEFORE.get(tuple([record.lower for record in lex[first - length : first]]))
            if hedge:
                quantity.first -= length
                return quantity if value is None else _bounded(quantity, *hedge)
    return quantity


def _bounded(quantity: Quantity, qualifier: str | None, bound: str) -> Quantity:
    value = quantity.best or 0
    first, last, best = quantity.first, quantity.last, quantity.best
    if bound in ("to", "below"):
        return Quantity(first, last, None, value - (bound == "below"), best, qualifier)
    low, high = value + (bound == "above"), value if bound == "exact" else None
    return Quantity(first, last, low, high, best, qualifier)
