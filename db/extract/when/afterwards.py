"""Sentences after a deed that say no more of it than that it took place: "The incident took place on Friday"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.extract import phrases as ph
from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.incidents import Draft
from db.extract.sentences.grammar import Parse
from db.extract.when.dating import dating
from db.gazetteer.event_words import words
from db.gazetteer.nouns import noun_class

_NEAR = 3
"""Up to how many sentences after a deed it is told where and when it was."""


def sentences_after(draft: Draft, telling: Iterable[int], article: Article) -> Iterator[int]:
    """Give the sentences right after those of a draft, up to the next one that is ``telling`` of an incident."""
    others = set(telling)
    for told in draft.sentences:
        for number in range(told + 1, min(told + 1 + _NEAR, len(article.sentences))):
            if number in others:
                break
            yield number


def day_it_took_place(draft: Draft, telling: set[int], article: Article) -> tuple[int, Dated] | None:
    """Give the day that a sentence after those of a draft names: "The incident happened on Friday"."""
    for number in sentences_after(draft, telling, article):
        dated = dating(number, article)
        parse = article.parse(number)
        if dated and _tells_when(draft, parse):
            days = [entry for entry in dated if entry[2].precision in _IN_A_DAY] or _periods(draft, parse, dated)
            entry = next((day for day in days if not dates_the_saying(parse.sentence, day[0], day[1])), None)
            return None if entry is None else (number, entry)
    return None


def _periods(draft: Draft, parse: Parse, dated: list[Dated]) -> list[Dated]:
    """Give the weeks and months beside the verb of a deed that took place: "The attack happened last week"."""
    verb = took_place(parse)
    verb = coming(draft, parse) if verb is None else verb
    near = range(verb + 1, verb + _BESIDE_VERB) if verb is not None else ()
    return [entry for entry in dated if entry[2].precision in _PERIODS and parse.at[entry[0]] in near]


_PERIODS = frozenset({"week", "month"})
_BESIDE_VERB = 4
"""Within how many chunks behind "took place" the week or month stands in which it did: "over the", "place in"."""


def _tells_when(draft: Draft, parse: Parse) -> bool:
    return took_place(parse) is not None or coming(draft, parse) is not None


_IN_A_DAY = frozenset({"day", "part-of-day"})


def took_place(parse: Parse) -> int | None:
    """Give the chunk of the verb by which a sentence says of a deed that it took place; None where none does.

    "Police said the attack took place", "for the crimes committed on 16 April".
    """
    kinds = parse.kinds
    for verb, kind in enumerate(kinds):
        subject = kinds.rfind("N", 0, verb) if kind == "V" else -1
        if subject < 0 or not _of_a_deed(parse, subject):
            continue
        word, following = parse.words(verb)[-1], parse.words(verb + 1) if verb + 1 < len(kinds) else []
        if word in words("took-place") or (word in ("took", "taken") and following == ["place"]):
            return verb
    return None


def coming(draft: Draft, parse: Parse) -> int | None:
    """Give the chunk of the verb by which a sentence says of the attackers of a draft, or of what they struck with,
    that they came: "the gunmen arrived on motorcycles", "the jets struck"."""
    known = {one.head for one in draft.perpetrators} | words("agent")
    arms = 0
    for one in draft.instruments:
        arms |= one.cls & _FLYING
    for verb, kind in enumerate(parse.kinds):
        if kind != "V" or parse.words(verb)[-1] not in words("coming") or parse.letters[parse.first[verb]] != "d":
            continue
        subject = parse.kinds.rfind("N", 0, verb)
        told = parse.words(subject) if subject >= 0 else [""]
        by = told[-1] in known or ph.BITS[noun_class((told[-1],))] & arms
        if told[0] in ("the", "they") and by and not set(parse.kinds[subject + 1 : verb]) - {"A", "T"}:
            return verb
    return None


_FLYING = ph.AIRCRAFT | ph.AIRWEAPON


def tells_of_answers(parse: Parse) -> bool:
    """Whether a sentence says what officials did or what was held after a deed: "The minister visited the town on
    Friday", "Schools were closed on Friday"."""
    verb = parse.kinds.find("V")
    nouns = [chunk for chunk in range(max(verb, 0)) if parse.kinds[chunk] == "N"]
    told = [word for chunk in {*nouns[:1], *nouns[-1:]} for word in parse.words(chunk)]
    return any(ph.BITS[noun_class((word,))] & _ANSWERING for word in told)


_ANSWERING = ph.OFFICIAL | ph.GOVERNMENT | ph.FACILITY


def _of_a_deed(parse: Parse, chunk: int) -> bool:
    """Whether a noun chunk speaks of a deed as known: "the incident", "this crime", "it"."""
    told = parse.words(chunk)
    event = told[-1] in words("deed") or ph.BITS[noun_class((told[-1],))] & ph.EVENT
    return told[0] in _REFERRING and bool(event)


_REFERRING = frozenset({"it", "that", "the", "these", "this", "those"})
