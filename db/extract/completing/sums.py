"""Tolls of a title or lead that sum up several incidents: "18 killed" over one that killed six and another 12."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from db.extract.article import Article
from db.extract.families import EFFECTS
from db.extract.incidents import Draft, take
from db.extract.merging.several import in_several

_MOST_SUMMED, _FIRST, _MOST_TITLES = 4, 12, 3
"""How many incidents a title sums up at most, and among how many of its article's first ones."""


def without_sums(drafts: list[Draft], article: Article) -> None:
    """Take those tolls of a title or lead from an incident that its own and those of others told beside add up to."""
    if len(drafts) < 2:
        return
    titles = _titles(article)
    for draft in [one for one in drafts if _only_sums_up(one, drafts, titles, article)]:
        drafts.remove(draft)
        _pass_on(draft, drafts)
    for draft in drafts:
        leads = _leads(draft, titles, article)
        for kind in ("killed", "injured"):
            summed = _without_sum(draft, kind, leads, drafts[:_FIRST], titles)
            if kind == "killed" and summed and leads != titles:
                _of_all(draft, leads, drafts[:_FIRST])
            elif kind == "killed" and not summed:  # a lead that sums up, sums up the dead first
                leads = titles


def _of_all(draft: Draft, leads: set[int], drafts: list[Draft]) -> None:
    """Let the lead that sums up several deeds be no account of the one that it was taken for, and its doers theirs."""
    if all(event.sentence in leads for event in draft.events):
        return
    doers = [one for one in draft.perpetrators if one.sentence in leads]
    for other in drafts:
        like = other is not draft and other.domain == draft.domain and not (other.perpetrators or other.status)
        if like and _on_one_day(draft, other):
            other.perpetrators.extend(replace(one, certainty="inferred") for one in doers)
    draft.events = [event for event in draft.events if event.sentence not in leads]
    draft.counts = [pair for pair in draft.counts if pair[0] not in leads or pair[1].kind != "injured"]
    for parties in (draft.targets, draft.instruments):
        parties[:] = [one for one in parties if one.sentence not in leads]


def _tells_several(draft: Draft, leads: set[int]) -> bool:
    """Whether a lead speaks of several deeds, so that a sum of others is no chance: "attacks in Benue killed 9"."""
    return any(event.plural and event.family not in EFFECTS and event.sentence in leads for event in draft.events)


def _on_one_day(one: Draft, other: Draft) -> bool:
    """Whether two drafts were on one day, as far as they tell."""
    if one.date is None or other.date is None:
        return True
    return one.date[1][2].earliest == other.date[1][2].earliest


def _without_sum(draft: Draft, kind: str, leads: set[int], drafts: list[Draft], titles: set[int]) -> bool:
    """Take the tolls of one kind in its leads from a draft if they sum up; give whether they do."""
    said = [pair for pair in draft.counts if pair[1].kind == kind and pair[0] in leads]
    if not said:
        return False
    own = _toll(draft, kind, leads)
    beside = [one for one in drafts if one is not draft and (own or _on_one_day(draft, one))]
    others = [toll for one in beside if (toll := _toll(one, kind, titles))]
    if not own and (len(others) < _TWO or not _tells_several(draft, leads)):
        return False
    if not any(_adds_up(own, others, count.best or count.min) for _, count in said):
        return False
    draft.counts = [pair for pair in draft.counts if pair not in said]
    return True


def _only_sums_up(draft: Draft, drafts: list[Draft], titles: set[int], article: Article) -> bool:
    """Whether all that is told of a draft is a lead whose toll two or more incidents told later add up to."""
    if draft.domain != "violence" or not _leads(draft, titles, article).issuperset(draft.sentences):
        return False
    said = {count.best or 0 for _, count in draft.counts if count.kind == "killed"}
    later = [one for one in drafts[:_FIRST] if one is not draft and one.domain == draft.domain]
    others = [toll for one in later if (toll := _toll(one, "killed", titles))]
    return any(own > _FEW and _adds_up(0, others, own) and own not in others for own in said)


_FEW, _TWO = 2, 2
"""A toll this small adds up by chance, and how many others a lead without a deed of its own sums up at least."""


def _pass_on(lead: Draft, drafts: list[Draft]) -> None:
    """Let those that a lead sums up be of its day and its doers, where they tell none themselves."""
    for draft in drafts[:_FIRST]:
        if draft.domain == lead.domain and draft.date is None and not lead.said_only:
            draft.date, draft.date_inherited = lead.date, lead.date is not None
        if draft.domain == lead.domain and not draft.perpetrators and draft.means & lead.means:
            take(draft.perpetrators, lead.perpetrators)


def _leads(draft: Draft, titles: set[int], article: Article) -> set[int]:
    """Give the sentences of a draft that may sum up: titles, and the first one below where they name several deeds."""
    first = len(titles)
    above = {count.best for number, count in draft.counts if number < first}
    again = any(number == first and count.best in above for number, count in draft.counts)
    told = [event for event in draft.events if (0 if again else first) <= event.sentence <= first]
    several = any(event.plural or event.family == "unrest" for event in told)
    several = several or (first in draft.sentences and in_several(article.sentences[first]))
    return titles | {first} if several else titles


def _titles(article: Article) -> set[int]:
    return {number for number, sentence in enumerate(article.sentences[:_MOST_TITLES]) if sentence.kind == "title"}


def _toll(draft: Draft, kind: str, leads: set[int]) -> int:
    """Give what the first sentence of a draft below its leads that counts a kind counts of it, 0 where none does."""
    told = [(number, count) for number, count in draft.counts if count.kind == kind and number not in leads]
    first = min((number for number, _ in told), default=-1)
    return sum(count.best or 0 for number, count in told if number == first and not count.included)


def _adds_up(own: int, others: list[int], said: int | None) -> bool:
    sizes = range(1, min(len(others), _MOST_SUMMED - bool(own)) + 1)
    return said is not None and any(own + sum(some) == said for size in sizes for some in combinations(others, size))
