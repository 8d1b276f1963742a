"""Dates read with the words around them: "since Friday", "from May 2 to 5", "on Friday, Saturday and Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from db.extract.article import Article, Dated
from db.extract.dates import span_precision
from db.extract.dates.calendar import days_between
from db.extract.sentences.grammar import Parse
from db.gazetteer.lexicon import Lexeme, word_list
from db.model import DateExpression


def stretch(dated: tuple[int, Dated], article: Article) -> DateExpression:
    """Read "since Friday", "between 27 June and 18 August" and "on Sunday and Monday" as all the days they span."""
    number, (first, last, expression) = dated
    sentence = article.sentences[number]
    lex = sentence.lex
    before = lex[first - 1].lower if first else ""
    beside = article.days_told(number)
    behind = [record.form for record in lex[last + 1 : last + 2]]
    if before == "since" and behind not in (["'s"], ["’s"]):  # "since Friday's attack" tells of Friday
        return _since(expression, article.published)
    if before in _RUNNING_ON:
        started = [other for _, ends, other in beside if ends < first and other.latest and expression.earliest]
        if started and 0 < days_between(started[-1].latest or "", expression.earliest or "") <= _RUNS:
            return _range(started[-1], expression)
    if len(beside) < 2 or sentence.lists & _IN_TURN:
        return expression
    for one, other in pairwise(beside):
        if first in (one[0], other[0]) and _are_ends(one, other, lex):
            return _range(one[2], other[2])
    place = next((at for at, entry in enumerate(beside) if entry[:2] == (first, last)), -1)
    return expression if place < 0 else _listed(place, beside, article.parse(number))


_IN_TURN = word_list(words=["respectively"])
"""What tells that each of the days of a list is of another deed."""


def _are_ends(one: Dated, other: Dated, lex: Sequence[Lexeme]) -> bool:
    """Whether two dates are the ends of a stretch: "from Monday to Wednesday"."""
    opened = one[0] > 0 and lex[one[0] - 1].lower in _OPENING_RANGES
    return opened and other[0] == one[1] + 2 and lex[one[1] + 1].lower in _CLOSING_RANGES


def _listed(place: int, beside: Sequence[Dated], parse: Parse) -> DateExpression:
    """Give the days of the list that the date at a place is in: "on Friday, Saturday and again on Sunday"."""
    one = two = place
    while two + 1 < len(beside) and _joint(beside[two], beside[two + 1], parse):
        two += 1
    while two > place and _joint(beside[two - 1], beside[two], parse) == ",":
        two -= 1
    while one and (joint := _joint(beside[one - 1], beside[one], parse)) and (one < two or joint == "and"):
        one -= 1
    return beside[place][2] if one == two else _range(beside[one][2], beside[two][2])


def _joint(one: Dated, other: Dated, parse: Parse) -> str:
    """Give what joins a day and the one after it where they are told as one, a comma or "and", and "" elsewhere:
    no "on Sunday and a day later a bomb went off"."""
    between = [record.lower for record in parse.sentence.lex[one[1] + 1 : other[0]]]
    if not between or not _next_day(one[2], other[2]):
        return ""
    numbers = [at for at, letter in enumerate(parse.letters[one[1] + 1 : other[0]]) if letter == "#"]
    if {word for at, word in enumerate(between) if at not in numbers} - _LISTING:
        return ""
    if between[0] == "," and "and" not in between:
        return ","
    behind = parse.at[other[1]] + 1
    apart = "V" in parse.kinds[: parse.at[one[1]]] and parse.kinds[behind : behind + 2] in ("NV", "NB")
    return "and" if between[0] in (",", "and") and not apart else ""


def _next_day(expression: DateExpression, other: DateExpression) -> bool:
    """Whether an expression tells of the day after another one's."""
    if expression.latest is None or other.earliest is None:
        return False
    return days_between(expression.latest, other.earliest) == 1


_LISTING = frozenset({",", "again", "and", "another", "more", "on", "others"})
"""What may stand between the days of a list besides numbers: "killed two on Friday and three more on Saturday"."""
_RUNNING_ON, _RUNS = frozenset({"into", "through"}), 3
"""The words before the last day of what began on one before, and how many days it may go on."""
_OPENING_RANGES = frozenset({"between", "from"})
_CLOSING_RANGES = frozenset({"and", "to", "until", "through"})


def _since(expression: DateExpression, published: str | None) -> DateExpression:
    if expression.earliest is None or published is None or expression.earliest > published:
        return expression
    return _spanning(expression, published, f"since {expression.earliest}, no later than publication {published}")


def _range(expression: DateExpression, second: DateExpression) -> DateExpression:
    if expression.earliest is None or second.latest is None or second.latest < expression.earliest:
        return expression
    return _spanning(expression, second.latest, f"from {expression.basis} to {second.basis}")


def _spanning(expression: DateExpression, latest: str, basis: str) -> DateExpression:
    precision = span_precision(expression.earliest or latest, latest)
    return replace(expression, latest=latest, precision=precision, basis=basis)
