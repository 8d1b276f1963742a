"""When a draft happened: which date expression of its sentence dates it, and which days that gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.dates import DATELINE, event_date
from db.extract.grammar import Parse
from db.extract.incidents import Draft
from db.model import DateExpression, IncidentDate

_FAR = 45
_SAID = 100
_LONG = {"year": 15, "month": 15, "decade": 15, "quarter": 15}


def date_drafts(drafts: list[Draft], number: int, article: Article) -> None:
    """Date each draft by the nearest date expression of its sentence, nearness counted over clauses."""
    dated = _dating(number, article)
    if not dated:
        return
    parse = article.parse(number)
    for draft in drafts:
        for entry in dated:
            saying = dates_the_saying(parse.sentence, entry[0], entry[1])
            events = [event for event in draft.events if not _label(parse, entry, parse.at[event.first])]
            if not events:
                continue
            distance = min(_clause_distance(parse, event.first, event.last, entry[0]) for event in events)
            distance += _SAID if saying else 0
            distance += _LONG.get(entry[2].precision or "", 0)
            if distance < draft.date_distance and (distance < _FAR or saying):
                draft.date, draft.said_only, draft.date_distance = (number, entry), saying, distance


def date_of(draft: Draft, article: Article) -> IncidentDate:
    """Give the date of an incident: that of its date expression, read with the preposition before it."""
    if draft.date is None:
        return event_date(None, published=article.published, said=False)
    expression = _with_preposition(draft.date, article)
    if draft.date_inherited:
        expression = replace(expression, basis=f"as what is told before it: {expression.basis}")
    return event_date(expression, published=article.published, said=draft.said_only)


def inherit_dates(drafts: list[Draft], article: Article) -> None:
    """Let an incident without a date be of the day that its story tells of, else no later than the dateline.

    News goes on telling of a day until it names another: "On Friday rebels shelled the port. They also burned a bus."
    """
    told = sorted(drafts, key=lambda draft: draft.sentences[0])
    for draft in told:
        if draft.date is None and _of_a_moment(draft):
            draft.date = _day_told_before(draft, told, article) or _day_named_before(draft, article)
            draft.date_inherited = draft.date is not None
    for draft in told:
        if draft.date is None:
            draft.date = _dateline(draft, article)
            draft.said_only = draft.date is not None


_NEAR = 8
_NEAR_SCENE = 2
_OF_A_MOMENT = frozenset({"violence", "abduct", "loot", "rape", "protest", "arrest"})
_IN_A_DAY = frozenset({"day", "part-of-day"})


def _of_a_moment(draft: Draft) -> bool:
    """Whether a draft tells of a deed with a day of its own, and not of a murder that it takes for known."""
    known = all(event.family == "murder" and event.sense.part == "n" and not event.occurs for event in draft.events)
    return draft.domain in _OF_A_MOMENT and not known


def _day_told_before(draft: Draft, told: list[Draft], article: Article) -> tuple[int, Dated] | None:
    """Give the date of the incident told last before a draft in its story."""
    able = [one for one in told if one.domain in _OF_A_MOMENT and not (one.said_only or one.date_inherited)]
    dated = [one for one in able if one.date and one.date[1][2].earliest and one.date[1][2].precision in _IN_A_DAY]
    first = draft.sentences[0]
    since = max(first - _NEAR, _story(first, article))
    before = [(number, one.date) for one in dated for number in one.sentences if since <= number <= first]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _day_named_before(draft: Draft, article: Article) -> tuple[int, Dated] | None:
    """Give the day that the sentences right before a deed name, that of saying and labels apart."""
    if not any(event.finite or event.occurs for event in draft.events):
        return None
    first = draft.sentences[0]
    for number in range(first, max(first - _NEAR_SCENE, _story(first, article)) - 1, -1):
        parse = article.parse(number)
        for entry in reversed(_dating(number, article)):
            in_a_day = entry[2].precision in _IN_A_DAY and entry[2].earliest and entry[2].type != "DURATION"
            if in_a_day and not (_label(parse, entry) or dates_the_saying(parse.sentence, entry[0], entry[1])):
                return number, entry
    return None


def _story(number: int, article: Article) -> int:
    """Give the sentence that a story begins with: the last one with a dateline, at most ``number``."""
    return next((n for n in range(number, 0, -1) if _datelines(n, article)), 0)


def _dateline(draft: Draft, article: Article) -> tuple[int, Dated] | None:
    number = _story(draft.sentences[0], article)
    return next(((number, entry) for entry in _datelines(number, article)), None)


def _datelines(number: int, article: Article) -> list[Dated]:
    return [entry for entry in article.dates.get(number, ()) if entry[2].basis == DATELINE]


def _with_preposition(dated: tuple[int, Dated], article: Article) -> DateExpression:
    """Read "since Friday" and "between 27 June and 18 August" as all the days they span."""
    number, (first, last, expression) = dated
    lex = article.sentences[number].lex
    before = lex[first - 1].lower if first else ""
    if before == "since":
        return _since(expression, article.published)
    if before in _OPENING_RANGES:
        for begins, _, second in article.dates[number]:
            if begins == last + 2 and lex[last + 1].lower in _CLOSING_RANGES:
                return _range(expression, second)
    return expression


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
    days = (date.fromisoformat(latest) - date.fromisoformat(expression.earliest or latest)).days
    precision = "day" if days <= 2 else "week" if days <= 14 else "month" if days <= 100 else "year"
    return replace(expression, latest=latest, precision=precision, basis=basis)


def _dating(number: int, article: Article) -> list[Dated]:
    """Give the date expressions of a sentence that can say when something happened, none of them part of a name."""
    found = article.dates.get(number)
    if not found:
        return []
    lex = article.sentences[number].lex
    names = article.names_by_token(number)
    return [
        (first, last, expression)
        for first, last, expression in found
        if _names_days(expression, article.published)
        and expression.basis != DATELINE
        and not (first in names and not names[first].common)
        and not (first and lex[first - 1].lower in _ENDING)
    ]


_ENDING = frozenset({"until", "till"})


def _names_days(expression: DateExpression, published: str | None) -> bool:
    """Whether an expression can say when something happened: a day or time, or days counted back, none to come."""
    known = expression.earliest is not None and expression.latest is not None
    if expression.type == "DURATION" or expression.value.endswith("_REF"):
        usable = known
    else:
        usable = expression.type in ("DATE", "TIME")
    return usable and not (published and expression.earliest and expression.earliest > published)


def _label(parse: Parse, dated: Dated, chunk: int | None = None) -> bool:
    """Whether a date tells which one is meant ("the 19 April Movement"), and not of the noun phrase ``chunk``."""
    first, last, expression = dated
    if expression.type != "DATE" or not any(map(str.isdigit, expression.text)):
        return False
    within = parse.letters[first] == "A" and parse.sentence.words[last + 1 : last + 2] not in (["]"], [")"])
    named = parse.letters[last + 1 : last + 2] in _NAMING and parse.sentence.lex[first].lower == "the"
    return (within or named) and parse.at[last + 1] != chunk


_NAMING = ("N", "L", "U", "J", "K")


def _clause_distance(parse: Parse, first: int, last: int, token: int) -> int:
    """The tokens between a trigger and another token, verbs in between weighing more."""
    low, high = (token, first) if token < first else (last, token)
    chunks = parse.kinds[parse.at[low] + 1 : parse.at[high]]
    return high - low + 5 * (chunks.count("V") + chunks.count("S") + chunks.count(":"))
