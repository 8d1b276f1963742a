"""The time between two deeds of one sentence: "a day after the militia hit the base", "hours before the raid"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.extract.article import Article
from db.extract.dates import span_precision
from db.extract.deeds.events import Event
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import PUNCTUATION, Lexeme, word_list
from db.model import DateExpression

_COUNTED = re.compile(r"P(T?)(\d+|X)([HMSDWY])")
_EXACT_DAYS = 6
"""Up to so many days, a number of days after is meant exactly."""
_SLACK = 5
"""What part of a longer time, one in so many, it may be shorter or longer than told."""
_VAGUE = {
    "moments": (0, 0), "minutes": (0, 0), "hours": (0, 1), "days": (2, 13), "weeks": (14, 60), "months": (45, 365),
}  # fmt: skip
"""The fewest and the most days that a plural without a number speaks of."""
_IN_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_CONNECTING = word_list(words=["after", "before", "followed"])
_ANSWERS = ["retaliation", "response", "revenge", "reprisal", "retribution", "vengeance"]
_ANSWERING = word_list(words=_ANSWERS, lemmas=["avenge"])


@dataclass(frozen=True, slots=True)
class Lapse:
    """A time that a sentence counts from one deed to another, in days.

    The tokens ``first`` to ``last`` tell it ("a day after"); the tokens from there to ``closes`` tell of the deed that
    it is counted from, which ``later`` is the later one of the two. ``longest`` is None where one deed only answers the
    other ("in retaliation for").
    """

    first: int
    last: int
    closes: int
    shortest: int
    longest: int | None
    later: bool

    def holds(self, token: int) -> bool:
        """Whether a token is part of what tells of the deed that the time is counted from."""
        return self.last < token < self.closes

    def parts(self, one: int, other: int) -> bool:
        """Whether two tokens speak of the two different deeds."""
        return self.holds(one) != self.holds(other)


def lapse_in(number: int, article: Article) -> Lapse | None:
    """Give the first time between two deeds that a sentence counts, or the words by which one answers the other."""
    sentence = article.sentences[number]
    if not sentence.lists & (_CONNECTING | _ANSWERING):
        return None
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & _ANSWERING and (answer := _answer(lex, at)) is not None:
            return answer
        if at and record.lists & _CONNECTING and not (_stands_alone(lex, at) or _inside_a_date(at, number, article)):
            counted = _before(at, number, article)
            if counted is not None:
                first, (shortest, longest) = counted
                closes = _closes(lex, 0 if _beside_the_day(first, number, article) else first, at)
                return Lapse(first, at, closes, shortest, longest, record.lower == "before")
            if record.lower == "after" and _came(at, number, article):
                return Lapse(at - 1, at, len(lex), 0, None, False)
            if record.lower == "followed" and _followed(at, article.parse(number)):
                return Lapse(at, at, len(lex), 0, None, False)
    return None


def _stands_alone(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether nothing follows that the time could be counted from: "was hit the day before, killing five"."""
    following = lex[at + 1 : at + 2]
    return not following or bool(following[0].tags & PUNCTUATION) or following[0].lower in _GOING_ON


_GOING_ON = frozenset({"and", "as", "but", "by", "in", "near", "when", "while"})


def _inside_a_date(at: int, number: int, article: Article) -> bool:
    """Whether a word is part of what names a day: "the day before yesterday"."""
    return any(first < at < last for first, last, _ in article.dates.get(number, ()))


def _beside_the_day(first: int, number: int, article: Article) -> bool:
    """Whether a time only explains the day that opens its sentence: "Last night, a few hours before the vote, a"."""
    lex = article.sentences[number].lex
    comma = first - 1
    while comma > 0 and lex[comma].lower in _FEW:
        comma -= 1
    if comma < 1 or lex[comma].form != ",":
        return False
    days = [opens for opens, last, _ in article.dates.get(number, ()) if last == comma - 1]
    return bool(days) and (days[0] == 0 or bool(lex[days[0] - 1].tags & PUNCTUATION) or _opens_with_on(lex, days[0]))


def _opens_with_on(lex: Sequence[Lexeme], day: int) -> bool:
    return lex[day - 1].lower == "on" and (day == 1 or bool(lex[day - _ON].tags & PUNCTUATION))


_ON = 2
_FEW = frozenset({"a", "couple", "few", "just", "of", "only", "several", "some"})


def _came(at: int, number: int, article: Article) -> bool:
    """Whether what is told of began or came after something: "the attack came after", "began late on Friday after"."""
    lex = article.sentences[number].lex
    dated = next((first for first, last, _ in article.dates.get(number, ()) if last == at - 1), at)
    before = dated - (2 if lex[dated - 1].lower in ("on", "at") else 1)
    return lex[before].lower in CAME or (dated < at and lex[before].lower in _BEGAN)


def _followed(at: int, parse: Parse) -> bool:
    """Whether a deed came after another: "the blast followed an attack in which", but not "they followed a car"."""
    verb = parse.at[at]
    if parse.words(verb)[-1] != "followed" or parse.kinds[verb : verb + 2] != "VN":
        return False
    before = {parse.words(chunk)[-1] for chunk in range(verb) if parse.kinds[chunk] == "N"}
    return parse.words(verb + 1)[-1] in words("blow") and not words("blow").isdisjoint(before)


def _answer(lex: Sequence[Lexeme], at: int) -> Lapse | None:
    """Read "in retaliation for", "in what it called retaliation for" and "to avenge": the earlier deed follows."""
    if lex[at].lemma == "avenge":
        return Lapse(at, at, _closes(lex, at, at), 0, None, False)
    before = [record.lower for record in lex[max(0, at - _CALLED) : at]]
    after = lex[at + 1].lower if at + 1 < len(lex) else ""
    if after not in ("for", "to") or not before or (before[-1] != "in" and _CALLING.isdisjoint(before)):
        return None
    return Lapse(at - 1, at + 1, _closes(lex, at - 1, at + 1), 0, None, False)


CAME = frozenset({"came", "comes", "come"})
_BEGAN = frozenset({"began", "started", "happened", "occurred", "erupted"})
_CALLED = 6
_CALLING = frozenset({"called", "as", "apparent", "direct"})
"""How far before "retaliation for" it may say who calls it so: "in what the army called retaliation for"."""


def _before(at: int, number: int, article: Article) -> tuple[int, tuple[int, int]] | None:
    """Give the first token of the time told right before the token ``at``, and the days that it can mean."""
    for first, last, expression in article.dates.get(number, ()):
        if last == at - 1 and expression.type == "DURATION" and (days := _days(expression)) is not None:
            return first, days
    lex = article.sentences[number].lex
    word = lex[at - 1].lower
    if word in _VAGUE:
        return at - 1, _VAGUE[word]
    return (at - 2, (1, 1)) if word == "day" and lex[max(0, at - 2)].lower == "the" else None


def _days(expression: DateExpression) -> tuple[int, int] | None:
    counted = _COUNTED.fullmatch(expression.value)
    if counted is None:
        return None
    clock, number, unit = counted.groups()
    if number == "X":
        return None if clock else _VAGUE.get({"D": "days", "W": "weeks", "M": "months"}.get(unit, ""))
    if clock:
        return 0, 1 + int(number) // 24 if unit == "H" else 0
    days = int(number) * _IN_DAYS[unit]
    slack = 0 if unit == "D" and days <= _EXACT_DAYS else max(1, days // _SLACK)
    fewest = 0 if expression.text.lower().startswith(("less", "under", "within")) else days - slack
    return fewest, days + slack


def _closes(lex: Sequence[Lexeme], first: int, at: int) -> int:
    """Give the token after what the time is counted from: a comma ends it where the sentence opens with it."""
    if first > _OPENING:
        return next((k for k in range(at + 1, len(lex) - 3) if lex[k].form == "," and _picks_out(lex, k + 1)), len(lex))
    return next((k for k in range(at + 1, len(lex)) if lex[k].form == ","), len(lex))


def _picks_out(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "most of them" goes on with those whom the sentence told of first."""
    return lex[at + 1].lower == "of" and lex[at + 2].lower in ("them", "whom")


_OPENING = 2


def is_counted_from(events: Sequence[Event], lapse: Lapse | None) -> bool:
    """Whether events of its sentence all tell of the deed that a time is counted from."""
    return lapse is not None and all(lapse.holds(event.first) for event in events)


def counted_from(anchor: DateExpression, lapse: Lapse, number: int, article: Article) -> DateExpression:
    """Give when the deed was that lies ``lapse`` from what ``anchor`` dates."""
    sentence = article.sentences[number]
    start, end = sentence.span(lapse.first, lapse.last)
    text = sentence.text[start:end]
    if lapse.later:
        earliest, latest = _moved(anchor.earliest, lapse.shortest), _moved(anchor.latest, lapse.longest or 0)
        earliest, latest = _by_publication(earliest, latest, article.published)
        basis = f"counted on from {anchor.basis}"
    else:
        first = None if lapse.longest is None else anchor.earliest
        earliest, latest = _moved(first, -_longest(lapse, anchor)), _moved(anchor.latest, -lapse.shortest)
        basis = f"counted back from {anchor.basis}"
    precision = span_precision(earliest, latest) if earliest and latest else None
    return DateExpression(start, end, text, "DURATION", "", earliest, latest, precision, basis, sentence.field)


def _by_publication(earliest: str | None, latest: str | None, published: str | None) -> tuple[str | None, str | None]:
    """Let no days counted on from a deed end after the news of them."""
    if published is None or latest is None or latest <= published:
        return earliest, latest
    return (earliest if earliest is not None and earliest <= published else None), published


def _longest(lapse: Lapse, anchor: DateExpression) -> int:
    """Give how many days a time reaches back at most: hours before an evening are of its day."""
    hours = (lapse.shortest, lapse.longest) == (0, 1)
    return 0 if hours and _LATE.search(anchor.value) else lapse.longest or 0


_LATE = re.compile(r"T(?:EV|NI|1[89]|2)")


def _moved(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(days)).isoformat() if day else None
