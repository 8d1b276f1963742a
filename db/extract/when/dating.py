"""Which date expressions of a sentence date an event, how near they are to it, and which only bound it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.dates import DATELINE
from db.extract.dates.scene import HOLIDAY_NAMED, HOUR_OF
from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse
from db.extract.when.finding import of_finding
from db.extract.when.other_deeds import inside_what_others_do, of_another_clause, says_more, spoken_of
from db.extract.when.relative import beside_relative, inside_relative
from db.extract.when.suspicion import of_suspicion
from db.gazetteer.datewords import ORDINALS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list
from db.model import DateExpression

NEVER = 10_000
"""The distance of a date that does not date an event."""
_FAR = 45
_ACTED_UPON = 55
SAYING = 100
"""How much farther than its own the day is on which somebody tells of an event; that of acting upon it is nearer."""
_LED = 15
_LONG = {"year": 15, "month": 15, "decade": 15, "quarter": 15}


def nearness(scene: Scene, dated: Dated, events: Sequence[Event]) -> tuple[int, bool]:
    """Give how far a date is from the events of a draft, and whether it only bounds them.

    The day of saying bounds what is told ("an official said Friday"), and so does the day on which somebody acts upon
    a deed ("he condemned on Friday the murder of"): it happened on that day or before.
    """
    first, last, expression = dated
    parse = scene.parse
    own = [
        event
        for event in events
        if not (
            label(parse, dated, event)
            or _counted_since(parse, dated, event)
            or (of_another_clause(scene, first, event) and not _of_those_dispersed(scene, first, event))
        )
    ]
    if not own:
        return NEVER, False
    said = dates_the_saying(parse.sentence, first, last)
    in_a_remark = said and parse.kinds[parse.at[last]] != "T"  # "two men, police said on Friday, were shot"
    told_of = [event for event in own if not inside_relative(scene, parse.at[first], event)]
    if not in_a_remark and any(belongs_to(parse, parse.at[last], event) for event in told_of):
        return 0, False
    direct = [event for event in own if not _of_another_deed(scene, parse.at[first], parse.at[last], event)]
    if len(direct) < len(own):
        spoken = [event.chunk for event in own if event not in direct and event.sense.part == "n"]
        direct = [event for event in direct if not any(says_more(parse, chunk, event, first) for chunk in spoken)]
    distance = min(_distance(parse, first, last, event) for event in direct or own)
    if said and not any(_placed_too(scene, first, event) for event in own):
        return distance + SAYING, True
    if not direct or _as_of(parse, first):
        return distance + _ACTED_UPON, True
    distance += _LONG.get(expression.precision or "", 0)
    distance += _RANKED if expression.precision in _PERIODS and _ranked(parse, parse.at[first]) else 0
    return (distance, False) if distance < _FAR else (NEVER, False)


def _counted_since(parse: Parse, dated: Dated, event: Event) -> bool:
    """Whether a date is of what a deed is only counted from: "the dead since the coup in May", "since it ended in".

    No day behind a noun is, as in "the deadliest attack since the war on Friday".
    """
    first, _, expression = dated
    if not parse.sentence.lists & _SINCE:
        return False
    lex = parse.sentence.lex
    since = next((k for k in range(first - 1, event.last, -1) if lex[k].lower == "since"), -1)
    between = parse.kinds[parse.at[since] + 1 : parse.at[first]]
    roughly = expression.precision not in _OF_A_DAY | {"part-of-day"}
    return since >= 0 and ("V" in between or (roughly and between.endswith(("N", "NP"))))


_SINCE = word_list(words={"since"})
_PERIODS = frozenset({"week", "month", "year"})
_RANKED = 35
"""How much farther than its own a period is among whose deeds one is counted: "the third attack this month"."""
_RANK = re.compile(r"\d+(?:st|nd|rd|th)|worst|\w+est")


def _ranked(parse: Parse, at: int) -> bool:
    """Whether the noun phrases before a date count or weigh a deed among others: "the fifth in Kabul this month"."""
    before = at - 1
    while before >= 0 and parse.kinds[before] in "NPoADJ":
        if parse.kinds[before] in "NJ" and any(map(_is_rank, parse.words(before))):
            return True
        before -= 1
    return False


def _is_rank(word: str) -> bool:
    return word in ORDINALS or (_RANK.fullmatch(word) is not None and word not in words("no-rank"))


def _placed_too(scene: Scene, first: int, event: Event) -> bool:
    """Whether a date follows the place of an event noun: "cited the killing of six priests in Aleppo on Friday"."""
    parse = scene.parse
    at = parse.at[first]
    if event.sense.part != "n" or parse.kinds[at - 2 : at] != "PN" or parse.words(at - 2)[0] not in _PLACING:
        return False
    name = scene.names.get(parse.last[at - 1])
    told = parse.kinds[event.chunk + 1 : at - 2] if event.chunk < at - 2 else "-"
    return name is not None and name.kind == "place" and _PLACED.fullmatch(told) is not None


_PLACING = frozenset({"at", "in", "near", "outside"})
_PLACED = re.compile("(?:oN){0,2}(?:PN)?")


def _of_those_dispersed(scene: Scene, first: int, event: Event) -> bool:
    """Whether a date says when those dispersed had gathered: "fired tear gas at people who had gathered on"."""
    if event.family != "disperse":
        return False
    return any(event.last < token < first and senses[0].family == "protest" for token, _, senses in scene.hits)


def _of_another_deed(scene: Scene, first: int, last: int, event: Event) -> bool:
    return (
        spoken_of(scene, first, last, event)
        or inside_what_others_do(scene, first, last, event)
        or of_suspicion(scene, first, last, event)
        or of_finding(scene, first, last, event)
        or beside_relative(scene, first, event)
        or inside_relative(scene, first, event)
    )


def belongs_to(parse: Parse, last: int, event: Event) -> bool:
    """Whether a date that ends with the chunk ``last`` is an event's own, whatever is said of it around.

    "He claimed Wednesday's attack", "accused of the 3 May massacre", "warned this morning, when gunmen killed a judge".
    """
    if event.chunk == last + 1 and event.sense.part == "n" and parse.words(last)[0] == "the":
        return True
    if event.chunk == last + 1 and parse.letters[parse.first[event.chunk]] == "'":
        return True
    opens = last + 1 + (parse.kinds[last + 1 : last + 2] == ",")
    when = parse.kinds[opens : opens + 1] == "S" and parse.words(opens) == ["when"]
    return when and event.chunk > opens and event.finite and not set(parse.kinds[opens : event.chunk]) & set(":,")


def dating(number: int, article: Article) -> list[Dated]:
    """Give the date expressions of a sentence that can say when something happened, none of them part of a name."""
    found = article.dates.get(number)
    if not found:
        return []
    lex = article.sentences[number].lex
    names = article.names_by_token(number)
    usable = [
        (first, last, expression)
        for first, last, expression in found
        if _names_days(expression, article.published)
        and expression.basis != DATELINE
        and not (first in names and not names[first].common)
        and not (first and lex[first - 1].lower in _ENDING)
        and not (last + 1 < len(lex) and lex[last + 1].lower in words("not-dated"))
    ]
    if len(usable) < 2:
        return usable
    days = any(entry[2].precision in _OF_A_DAY and not of_no_day(entry[2]) for entry in usable)
    told = [entry for entry in usable if not (days and of_no_day(entry[2]))]
    return [entry for entry in told if not _names_feast(entry, article.letters(number))] or told


_OF_A_DAY = frozenset({"day", "weekday"})


def of_no_day(expression: DateExpression) -> bool:
    """Whether an hour is only taken to be of the day of writing: "began at dawn", where no day is named."""
    return expression.type == "TIME" and (expression.basis or "").startswith(_BY_DEFAULT)


_BY_DEFAULT = (f"{HOUR_OF} publication", f"{HOUR_OF} dateline")


def _names_feast(dated: Dated, letters: str) -> bool:
    """Whether a holiday only says what was held, of which another date tells: "an Easter mass on Tuesday"."""
    _, last, expression = dated
    held = letters[last + 1 : last + 2]
    return held in _HELD and (expression.basis or "").startswith(HOLIDAY_NAMED)


_HELD = ("N", "L", "J")
_ENDING = frozenset({"until", "till"})
_SHORT = frozenset({"part-of-day", "day", "week"})


def _names_days(expression: DateExpression, published: str | None) -> bool:
    """Whether an expression can say when something happened: a day or time, or days counted back, none to come."""
    known = expression.earliest is not None and expression.latest is not None
    if expression.type == "DURATION":
        usable = known and expression.precision in _SHORT and not (published and (expression.latest or "") > published)
    elif expression.value.endswith("_REF"):
        usable = known
    else:
        usable = expression.type in ("DATE", "TIME")
    return usable and not (published and expression.earliest and expression.earliest > published)


def label(parse: Parse, dated: Dated, event: Event | None = None) -> bool:
    """Whether a date tells which one is meant ("the 19 April Movement"), and not which ``event``."""
    first, last, expression = dated
    if expression.type != "DATE" or " of " in expression.text or not any(map(str.isdigit, expression.text)):
        return False
    lex = parse.sentence.lex
    before = lex[first - 1].form if first else ""
    after = lex[last + 1].form if last + 1 < len(lex) else ""
    within = parse.letters[first] == "A" and after not in ("]", ")")
    determined = lex[first].lower == "the" or parse.letters[first - 1 : first] == "D"
    named = determined and parse.letters[last + 1 : last + 2] in _NAMING
    quoted = before in _QUOTES and after in _QUOTES
    return (within or named or quoted) and not (event and parse.at[last + 1] == parse.at[event.first])


_QUOTES = frozenset("\"'“”‘’")
_NAMING = ("N", "L", "U", "J", "K")


def _as_of(parse: Parse, first: int) -> bool:
    """Whether a date only says up to when: "as of Friday 20 people had died", "by Friday"."""
    before = [record.lower for record in parse.sentence.lex[max(0, first - 2) : first]]
    return before == ["as", "of"] or before[-1:] == ["by"]


def _distance(parse: Parse, first: int, last: int, event: Event) -> int:
    """The tokens between a date and an event; a date that opens a clause is near all that this goes on to tell."""
    distance = _clause_distance(parse, event.first, event.last, first)
    led = distance > _LED and _leads(parse, parse.at[first], parse.at[last], event)
    return _LED if led else distance


def _leads(parse: Parse, first: int, last: int, event: Event) -> bool:
    """Whether the date of the chunks ``first`` to ``last`` opens the clause that an event verb is in, or its group."""
    kinds = parse.kinds
    if event.chunk < last or event.sense.part == "n" or set(kinds[last + 1 : event.chunk]) & _PARTING:
        return False
    opens = max(kinds.rfind(":", 0, first), kinds.rfind("W", 0, first)) + 1
    before = kinds[opens:first]
    return not set(before) - (_OPENING_PHRASE if before[:1] == "P" else _BEFORE_A_LEAD)


_PARTING = frozenset("SW")
_BEFORE_A_LEAD = frozenset("TAPC,J")
_OPENING_PHRASE = _BEFORE_A_LEAD | {"N", "o"}


def _clause_distance(parse: Parse, first: int, last: int, token: int) -> int:
    """The tokens between a trigger and another token, verbs in between weighing more."""
    low, high = (token, first) if token < first else (last, token)
    chunks = parse.kinds[parse.at[low] + 1 : parse.at[high]]
    return high - low + 5 * (chunks.count("V") + chunks.count("S") + chunks.count(":"))
