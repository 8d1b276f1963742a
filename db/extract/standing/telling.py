"""What a draft tells of one occasion: its day, its victims, whether it opens the article, how much there is of it."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.dates.calendar import days_between
from db.extract.incidents import Draft
from db.extract.phrases import Party
from db.extract.when.dating import SAYING

_OLD_DAYS = 60
_LEAD = 3
LONG = frozenset({"year", "decade", "quarter"})
"""Precisions of a day that is told too roughly for one occasion."""


def specificity(draft: Draft, article: Article) -> float:
    """How much a draft tells of one occasion: finite verbs, counts, a day or bound, a place, a victim with a name."""
    score = 0.0
    if any(event.finite for event in draft.events):
        score += 2.0
    elif any(event.occurs for event in draft.events):
        score += 1.0
    if not all(event.plural for event in draft.events):
        score += 0.5
    score += 1.0 if draft.counts else 0.0
    score += 1.0 if dated(draft) or (draft.said_only and draft.date_distance < SAYING) else 0.0
    score += 0.5 if draft.places else 0.0
    score += 0.5 if draft.targets else 0.0
    score -= 0.5 if draft.domain == "violence" and not (draft.targets or draft.counts) else 0.0
    score += 0.5 if any(one.cls & ph.PERSON for one in draft.targets) else 0.0
    score += 0.5 * min(2, len(draft.sentences) - 1)
    score += 1.0 if leads(draft, article) else 0.0
    if draft.date is not None and draft.date[1][2].precision in LONG:
        score -= 1.5
    return score - ((2.0 if _told_in_full(draft) else 3.0) if history(draft, article) else 0.0)


def _told_in_full(draft: Draft) -> bool:
    """Whether a draft tells who, or what, did what to how many and where: "In April gunmen killed 26 men near Uri"."""
    told = draft.counts and draft.places and (draft.perpetrators or draft.means) and draft.targets
    return bool(told) and any(event.finite for event in draft.events)


def dated(draft: Draft) -> bool:
    """Whether the text gives the day of a draft."""
    return (
        draft.date is not None
        and not draft.said_only
        and draft.date[1][2].precision in ("day", "part-of-day", "weekday")
    )


def history(draft: Draft, article: Article) -> bool:
    """Whether a draft lies long before the article."""
    if draft.date is None or article.published is None:
        return False
    latest = draft.date[1][2].latest
    if latest is None:
        return False
    return days_between(latest, article.published) > _OLD_DAYS


def leads(draft: Draft, article: Article) -> bool:
    """Whether the title or one of the first sentences tells of a draft."""
    return draft.sentences[0] < _LEAD or any(article.sentences[number].kind == "title" for number in draft.sentences)


def opens(draft: Draft, article: Article) -> bool:
    """Whether the title or the very first sentence tells of a draft."""
    return draft.sentences[0] == 0 or any(article.sentences[number].kind == "title" for number in draft.sentences)


def by_arms(draft: Draft) -> bool:
    """Whether somebody armed did it."""
    return any(one.cls & ph.ARMED for one in draft.perpetrators)


def of_people(parties: list[Party]) -> bool:
    """Whether people are among the parties, and told by more than a pronoun."""
    return any(one.cls & ph.HUMAN & ~ph.PRONOUN for one in parties)


def known_murder(draft: Draft) -> bool:
    """Whether a noun speaks of one murder as known, and of whom: "the murder of the priests"."""
    return any(event.family == "murder" and event.definite and of_people(event.targets) for event in draft.events)
