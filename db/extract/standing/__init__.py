"""Which drafts stand as incidents: what has happened somewhere, once, and not violence talked of in general."""

from __future__ import annotations

from db.extract.article import Article
from db.extract.deeds.tried import TRIED
from db.extract.families import FIGHTING
from db.extract.incidents import Draft
from db.extract.realis import COURT
from db.extract.standing.effects import mere_effect
from db.extract.standing.general import in_general, names_nothing, told_in_the_past
from db.extract.standing.particular import NOBODY, befell_known, struck
from db.extract.standing.peaceful import into_a_house, mere_talk
from db.extract.standing.telling import dated, history, known_murder, leads, specificity

_NO_INCIDENT = frozenset({"claim", "light"})
_ENOUGH = {"violence": 2.0, "abduct": 2.0, "loot": 2.0, "rape": 1.5}
_AT_PEACE = frozenset({"sport", "fiction", "business", "science", "food", "drill", "computing", "past", COURT})
"""Subjects of articles that tell of violence by way of speaking, playing or looking back, but for what has a day."""
_VIOLENT = frozenset({"violence", "abduct", "loot"})


def stands(draft: Draft, article: Article) -> bool:
    """Whether a draft is an incident by itself."""
    families = draft.families
    if article.subject in _AT_PEACE and _by_the_way(draft, article):
        return False
    if draft.domain in _NO_INCIDENT or into_a_house(draft, families):
        return False
    if draft.itemised or any(event.rule == TRIED for event in draft.events):
        return True
    if _is_mere_effect_or_talk(draft, article):
        return False
    if draft.domain in _VIOLENT and (in_general(draft, families, article) or names_nothing(draft, article)):
        return False
    return specificity(draft, article) >= _enough(draft, article)


def _enough(draft: Draft, article: Article) -> float:
    """Give how much of one occasion a draft has to tell."""
    if not known_murder(draft):
        return 1.0 if draft.families & FIGHTING else _ENOUGH.get(draft.domain, 1.0)
    return 1.0 if struck(draft, article) == NOBODY else 0.5


def _is_mere_effect_or_talk(draft: Draft, article: Article) -> bool:
    if draft.domain == "rape" and not (draft.targets or draft.counts) and _only_suspected(draft):
        return True
    return mere_effect(draft, draft.families, article) or mere_talk(draft, draft.families, article)


def _by_the_way(draft: Draft, article: Article) -> bool:
    """Whether an article that speaks of something else tells of a deed neither its day nor, first of all, the toll.

    A day or year of long ago does only where the article is of a trial, which is of something that took place; so does,
    there, what befell somebody known. In a drill, a toll is played, too.
    """
    if article.subject == COURT and befell_known(draft, article):
        return False
    if dated(draft) or history(draft, article):
        return history(draft, article) and article.subject != COURT
    if article.subject == "drill":
        return True
    return not (leads(draft, article) and draft.places and draft.counts and told_in_the_past(draft, article))


def _only_suspected(draft: Draft) -> bool:
    """Whether all that is told of a deed is who is suspected of it: "beat to death a man suspected of rape"."""
    return bool(draft.perpetrators) and all(one.certainty == "suspected" for one in draft.perpetrators)
