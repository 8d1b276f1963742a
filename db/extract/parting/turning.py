"""Where a sentence turns from one incident to another: "killed two in Kano, and a bomb hurt three in Jos"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.deeds.subjects import find_subject
from db.extract.families import EFFECTS
from db.extract.parting.clauses import (
    OPENING,
    clause_end,
    days_of,
    is_wide,
    of_all_behind,
    own_place,
    share,
    small_places,
    tells_how,
    told_by,
)
from db.extract.parting.joints import JOINTS, joins, since_when
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.onemore import ONE_MORE, one_more, verb_of
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import GERUND, Lexeme

_Opens = Callable[[list[Event], list[Event], int, int, Article], bool]
"""Whether, of events before and after a token, the latter are of a clause that opens there; the clause before it begins
behind the first of the two tokens."""


def turns(events: list[Event], article: Article) -> list[int]:
    """Give the tokens at which clauses of their own begin to tell of something else than what stands before them."""
    number = events[0].sentence
    lex = article.sentences[number].lex
    between = range(events[0].last + 1, events[-1].first)
    joints = [at for at in between if lex[at].form in JOINTS or _meanwhile(lex, at) or _before_doing(lex, at)]
    if not joints:
        return joints
    series = _is_series(number, article)
    further = article.sentences[number].lists & ONE_MORE
    parse = article.parse(number)
    found: list[int] = []
    for at in joints:
        start = found[-1] if found else -1
        before = [event for event in events if start < event.first and event.last < at]
        after = [event for event in events if event.first > at]
        if not (before and after) or tells_how(after[0], before[-1], parse) or _joins_days(at, number, article):
            continue
        ways = _ways(lex, at, series=series)
        if any(opens(before, after, start, at, article) for opens in ((_with_one_more, *ways) if further else ways)):
            found.append(at)
    return found


def _joins_days(at: int, number: int, article: Article) -> bool:
    """Whether a token only joins two days: "attacks on Monday and Tuesday killed nine"."""
    dates = article.dates.get(number, ())
    behind = next((last + 1 for first, last, _ in dates if first == at + 1), 0)
    if not behind or all(last != at - 1 for _, last, _ in dates):
        return False
    parse = article.parse(number)
    return parse.kinds[parse.at[behind] : parse.at[behind] + 1] != "N"  # "on Friday and a day later a bomb"


def _is_series(number: int, article: Article) -> bool:
    """Whether a sentence names several days or several places, so that its clauses can each have their own."""
    if len(article.days_told(number)) > 1:
        return True
    return [name.kind for name in article.names.get(number, ())].count("place") > 1


def _ways(lex: Sequence[Lexeme], at: int, *, series: bool) -> tuple[_Opens, ...]:
    """Give the ways in which a joint can open a clause of its own, of a ``series`` where it may be one."""
    if lex[at].form == "before":
        return (_at_the_next_place,) if series else ()
    if lex[at].form in ",;" and joins(lex, at):
        return (_turns, _on_another_day, _with_its_own, _counted_anew) if series else (_turns,)
    if not series:
        return (_goes_on,) if lex[at].form not in _NO_AND else ()
    if lex[at].form in _BESIDE:
        return (_with_its_own,)
    ways = (_at_another_place, _on_another_day, _with_its_own, _counted_anew)
    return ways if lex[at].form == "," else (_goes_on, *ways)


_EARLIER = frozenset({"after", "since"})
_BESIDE = _EARLIER | {"as"}
_NO_AND = _BESIDE | {","}


def _meanwhile(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma and "as" lead to what others did meanwhile."""
    return lex[at].form == "as" and lex[at - 1].form == ","


def _before_doing(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether "before" leads to what the same people did next: "killed two in Kano before attacking a bank in Jos"."""
    return lex[at].form == "before" and bool(lex[at + 1].tags & GERUND)


def _at_the_next_place(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    """Whether what somebody did before doing something else was done at another place."""
    if after[0].first != at + 1:
        return False
    verb, end = after[0], clause_end(after, at, article)
    places = small_places(start, at, start, article, verb), small_places(at, end, verb.first, article, verb)
    return bool(places[0] and places[1]) and not share(*places, article)


def _with_one_more(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether a clause tells what one more did at a place: "a bomb killed two in Homs and another hurt six in Hama"."""
    parse = article.parse(before[0].sentence)
    opens = parse.at[at] + 1
    while parse.kinds[opens : opens + 1] in ("A", "C", "S", "T"):
        opens += 1
    if not one_more(parse, opens) or verb_of(parse, opens) not in [event.chunk for event in after]:
        return False
    end = parse.first[opens] + _REACH
    names = [name for name in article.names.get(before[0].sentence, ()) if name.kind == "place"]
    return any(at < name.first < end and not is_wide(name, article) for name in names)


_REACH = 20
"""Within how many tokens a clause tells its place."""


def _goes_on(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether "and" alone opens a clause whose subject is a deed: "shot a man and an attack on a bus wounded three"."""
    if len(after) < _CLAUSE or not _opens_clause(after[0], at) or after[0].places[:1] == before[-1].places[:1]:
        return False
    struck = [{one.head for event in events for one in event.targets if one.harmed} for events in (before, after)]
    told = after[1].sense.part == "v" and after[1].finite and not after[1].passive
    return told and all(struck) and struck[0].isdisjoint(struck[1])


_CLAUSE = 2
"""The events of such a clause at least: the deed that is its subject, and what the verb says it did."""


def _at_another_place(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether a series of clauses, each with a doer, a weapon or a deed of its own, goes on at another place.

    "Jets hit Raqqa, rebels shelled Aleppo and a bomb went off in Homs".
    """
    if not _begins_clause(after, at, article) or _came_of_it(before):
        return False
    places = [own_place(events, article) for events in (before, after)]
    return all(places) and places[0] != places[1]


def _begins_clause(after: list[Event], at: int, article: Article) -> bool:
    """Whether the clause that begins at a token has a finite verb, and who, what or which deed did it right before."""
    verb = next((event for event in after if event.sense.part == "v"), None)
    if verb is None or not verb.finite:
        return False
    if _opens_clause(after[0], at) and after[0].chunk in find_subject(article.parse(verb.sentence), verb.chunk):
        return True
    subjects = [*verb.perpetrators, *verb.instruments, *([] if verb.family in EFFECTS else verb.targets)]
    return any(at < one.first <= at + OPENING and one.last < verb.first for one in subjects)


def _came_of_it(events: list[Event]) -> bool:
    """Whether events only tell what came of a deed, and of nobody who did it."""
    return all(one.family in EFFECTS and not (one.perpetrators or one.instruments) for one in events)


def _on_another_day(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    """Whether a clause opens with a day of its own: "killed two on Sunday, and on Monday they burned a school"."""
    dates = article.days_told(before[0].sentence)
    own = next((entry for entry in dates if at < entry[0] <= at + 2), None)
    if own is None or own[2].earliest is None or not after[0].finite:
        return False
    told = [other.latest for first, _, other in dates if start < first < at]
    if not any(latest is not None and latest != own[2].latest for latest in told):
        return False
    return not _came_of_it(after) or own_place(before, article) != own_place(after, article)


def _with_its_own(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    """Whether two clauses have each a day or a place: "killed two in Kano on Sunday and took ten in Jos on Monday"."""
    verb = next((event for event in after if event.sense.part == "v"), after[0])
    if not (verb.finite or verb.sense.part == "n") or not _right_behind(verb, at, article):
        return False
    lex = article.sentences[verb.sentence].lex
    if lex[at].form in _EARLIER and (_came_of_it(before) or lex[at + 1].lower in _THEY):
        return False
    if any(event.last == at - 1 and event.sense.part == "v" for event in before):  # "arrested and beat six men"
        return False
    end = clause_end(after, at, article)
    effect = _came_of_it([event for event in after if event.first < end])
    mine, theirs = small_places(start, at, start, article, verb), small_places(at, end, verb.first, article, verb)
    places = mine, [name for name in theirs if told_by(name.first, after, article)]
    apart = bool(places[0] and places[1]) and not share(*places, article)
    if effect and not apart:
        return False
    days = days_of(start, at, before, article), days_of(at, end, after, article)
    if days[0] and days[1]:
        return all(one[1] < other[0] or other[1] < one[0] for one in days[0] for other in days[1])
    return apart and (not effect or _came_of_it(before) or _others_fell(before, verb, article))


def _others_fell(before: list[Event], verb: Event, article: Article) -> bool:
    """Whether a clause counts who was killed elsewhere than those counted before: "killed two in Kano, while three
    others were shot dead in Jos"."""
    if not (verb.passive and verb.finite and verb.family in _KILLING):
        return False
    parse = article.parse(verb.sentence)
    struck = [[one for event in events for one in event.targets if one.harmed] for events in (before, [verb])]
    return all(any(_anew(one, parse) for one in people) for people in struck)


def _anew(one: Party, parse: Parse) -> bool:
    """Whether people are told of as new: "four others", "a journalist"."""
    opens = parse.sentence.lex[parse.first[parse.at[one.first]]].lower
    return "#" in parse.letters[one.first : one.last + 1] or opens in ("a", "an")


_KILLING = frozenset({"kill", "murder", "shoot"})


_THEY = words("they") | {"he", "it", "she"}


def _right_behind(verb: Event, at: int, article: Article) -> bool:
    """Whether a verb, or the noun phrase that it is said of, stands right behind a joint, a place or day left out."""
    parse = article.parse(verb.sentence)
    kinds, joint = parse.kinds, parse.at[at]
    if not _PARTING_NOUNS.isdisjoint(kinds[max(kinds.rfind("V", 0, joint), 0) : joint]):
        return False  # "after a captain and two soldiers were killed"
    chunk = verb.chunk
    if verb.sense.part == "n" and chunk == joint + 1 and parse.sentence.lex[at].form in _EARLIER:
        return True  # "killed two on Monday after the bombing of a mosque on Friday"
    if verb.sense.part == "n":  # "and launched a raid", "but lost six men in an ambush"
        chunk = kinds.find("V", joint, chunk)
        if chunk < 0 or parse.letters[parse.last[chunk]] not in "ds" or set(kinds[chunk + 1 : verb.chunk]) - {*"NPo"}:
            return False
    return _TO_THE_VERB.fullmatch(kinds, joint + 1, chunk) is not None


_PARTING_NOUNS = frozenset("SW")
_TO_THE_VERB = re.compile(r"[CAWJT,]*(?:P?[NT](?:oN)*[AT,]*)?(?:[NT](?:[Po]N)*A*|DJ?)?")
"""What may stand before the verb of a clause: "on Monday", "in a second attack", "four men from the village"."""


def _counted_anew(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether a number goes on with those who died of another deed: "died in a raid in Uri, two in a blast in Doda"."""
    deed = after[0]
    parse = article.parse(deed.sentence)
    opens = parse.at[at] + 1
    opens += parse.kinds[opens : opens + 1] == "C"
    if deed.sense.part != "n" or deed.chunk != opens + 2 or parse.kinds[opens : opens + 2] not in ("NP", "Ny"):
        return False
    number = parse.letters[parse.first[opens] : parse.last[opens] + 1]
    return set(number) == {"#"} and any(event.family in EFFECTS for event in before)


def _turns(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    number = before[0].sentence
    lex = article.sentences[number].lex
    if since_when(lex, at):
        return True
    places = (one for one in article.names.get(number, ()) if one.kind == "place" and one.first > start)
    named = [one for one in places if not of_all_behind(lex, one)]
    if lex[at].form == ";":
        return _both_sides([name.first > at for name in named])
    own = any(one.first > at for event in after for one in (*event.perpetrators, *event.instruments))
    if not own and not _opens_clause(after[0], at):
        return False
    small = [name for name in named if not (name.dateline or is_wide(name, article))]
    if _both_sides([name.first > at for name in small]):
        return True
    return _others_by_others(before, after, at, article)


def _both_sides(after: list[bool]) -> bool:
    return any(after) and not all(after)


def _opens_clause(event: Event, at: int) -> bool:
    """Whether a noun for a deed is the subject of the clause that begins at a token: ", and a strike on"."""
    return event.sense.part == "n" and event.first - at <= OPENING


def _others_by_others(before: list[Event], after: list[Event], at: int, article: Article) -> bool:
    """Whether attackers or a weapon of their own struck people counted anew, and not the attackers told of before."""
    doers = [one for event in after for one in (*event.perpetrators, *event.instruments) if one.first > at]
    known = {one.head for event in before for one in (*event.perpetrators, *event.instruments)}
    if not known or not any(one.cls & _STRIKING and one.head not in known for one in doers):
        return False
    letters = article.parse(before[0].sentence).letters
    struck = [[one for event in events for one in event.targets if one.harmed] for events in (before, after)]
    counted = [any("#" in letters[one.first : one.last + 1] for one in people) for people in struck]
    return all(counted) and not any(one.cls & _ATTACKERS for one in struck[1])


_ATTACKERS = ph.ASSAILANT | ph.GROUP
_STRIKING = _ATTACKERS | ph.WEAPON
