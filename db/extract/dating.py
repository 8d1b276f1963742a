"""Which date expressions of a sentence date an event, how near they are to it, and which only bound it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.dates import DATELINE
from db.extract.events import Event
from db.extract.grammar import Parse
from db.extract.scene import Scene
from db.gazetteer.event_words import words
from db.model import DateExpression

NEVER = 10_000
"""The distance of a date that does not date an event."""
_FAR = 45
_BOUND = 100
_LONG = {"year": 15, "month": 15, "decade": 15, "quarter": 15}


def nearness(scene: Scene, dated: Dated, events: Sequence[Event]) -> tuple[int, bool]:
    """Give how far a date is from the events of a draft, and whether it only bounds them.

    The day of saying bounds what is told ("an official said Friday"), and so does the day on which somebody acts upon
    a deed ("he condemned on Friday the murder of"): it happened on that day or before.
    """
    first, last, expression = dated
    parse = scene.parse
    own = [event for event in events if not (label(parse, dated, event) or _of_another_clause(scene, first, event))]
    if not own:
        return NEVER, False
    if any(_belongs_to(parse, parse.at[last], event) for event in own):
        return 0, False
    direct = [event for event in own if not _spoken_of(scene, parse.at[first], parse.at[last], event)]
    distance = min(_clause_distance(parse, event.first, event.last, first) for event in direct or own)
    if not direct or dates_the_saying(parse.sentence, first, last):
        return distance + _BOUND, True
    distance += _LONG.get(expression.precision or "", 0)
    return (distance, False) if distance < _FAR else (NEVER, False)


def _belongs_to(parse: Parse, last: int, event: Event) -> bool:
    """Whether a date that ends with the chunk ``last`` is an event's own, whatever is said of it around.

    "He claimed Wednesday's attack", "warned this morning, when gunmen killed a judge".
    """
    if event.chunk == last + 1 and parse.letters[parse.first[event.chunk]] == "'":
        return True
    opens = last + 1 + (parse.kinds[last + 1 : last + 2] == ",")
    when = parse.kinds[opens : opens + 1] == "S" and parse.words(opens) == ["when"]
    return when and event.chunk > opens and event.finite and not set(parse.kinds[opens : event.chunk]) & set(":,")


def _spoken_of(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether the date, the chunks ``first`` to ``last``, is of a verb that only speaks of what an event noun names."""
    if event.sense.part != "n" or event.occurs:
        return False
    kinds = scene.parse.kinds
    before = event.chunk - 1
    while before > 0 and kinds[before] in "TA":
        before -= 1
    embedded = before >= 0 and (kinds[before] == "V" or scene.parse.words(before)[0] in _SPOKEN_OF)
    if event.chunk > last:
        beside = kinds[first - 1 : first] == "V" or kinds[last + 1 : last + 2] == "V"
        return embedded and (beside or (first == 0 and "V" in kinds[last + 1 : event.chunk]))
    others = _other_deeds(scene)
    last_before = others[at] if (at := bisect_left(others, first) - 1) >= 0 else -1
    return last_before > event.chunk and (embedded or last_before == first - 1)


def _other_deeds(scene: Scene) -> list[int]:
    """Give the chunks of a sentence that tell of another deed, looked for once however many dates and events it has."""
    if scene.other_deeds is None:
        scene.other_deeds = [chunk for chunk in range(len(scene.parse.kinds)) if _another_deed(scene, chunk)]
    return scene.other_deeds


def _another_deed(scene: Scene, chunk: int) -> bool:
    """Whether a chunk is a finite verb that tells of no violence and does not say that some took place."""
    parse = scene.parse
    if parse.kinds[chunk] != "V" or not _FINITE & set(parse.letters[parse.first[chunk] : parse.last[chunk] + 1]):
        return False
    violent = any(parse.at[hit] == chunk for hit, _, _ in scene.hits)
    return not violent and not any(word in words(name) for word in parse.words(chunk) for name in _HAPPENING)


_FINITE = frozenset("BHMOds")
_SPOKEN_OF = frozenset({"about", "concerning", "for", "from", "of", "over", "regarding", "to"})


def _of_another_clause(scene: Scene, token: int, event: Event) -> bool:
    """Whether a date is inside a relative clause, and the event outside it is not what that clause says happened."""
    parse = scene.parse
    kinds, at = parse.kinds, parse.at[token]
    opens = max(kinds.rfind("W", 0, at), kinds.rfind(",", 0, at), kinds.rfind(":", 0, at), kinds.rfind(";", 0, at))
    if opens < 1 or kinds[opens] != "W" or "V" not in kinds[opens:at]:
        return False
    if parse.words(opens) == ["that"] and kinds[opens - 1] != "N":
        return False
    closes = next((k for k in range(at, len(kinds)) if kinds[k] in ",:"), len(kinds))
    if opens < parse.at[event.first] < closes:
        return False
    if event.sense.part == "n" and any(opens < parse.at[hit] < closes for hit, _, _ in scene.hits):
        return False
    return not any(word in words(name) for k in range(opens, at) for word in parse.words(k) for name in _TOLD)


_HAPPENING = ("occurring", "done-by")
_TOLD = (*_HAPPENING, "impact")


def dating(number: int, article: Article) -> list[Dated]:
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
        and not (last + 1 < len(lex) and lex[last + 1].lower in words("not-dated"))
    ]


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
    if expression.type != "DATE" or not any(map(str.isdigit, expression.text)):
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


def _clause_distance(parse: Parse, first: int, last: int, token: int) -> int:
    """The tokens between a trigger and another token, verbs in between weighing more."""
    low, high = (token, first) if token < first else (last, token)
    chunks = parse.kinds[parse.at[low] + 1 : parse.at[high]]
    return high - low + 5 * (chunks.count("V") + chunks.count("S") + chunks.count(":"))
