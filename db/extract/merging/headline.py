"""Headlines that sum up in other words what their story opens with: "Village raided" over an abduction."""

from __future__ import annotations

from db.extract.article import Article
from db.extract.incidents import Draft
from db.extract.merging.likeness import places_alike
from db.extract.neighbours import absorb_spoil


def join_headline(drafts: list[Draft], article: Article) -> list[Draft]:
    """Let a headline that only names an attack be of the abduction, looting or taking of land told first under it."""
    first = drafts[0] if drafts else None
    if first is None or len(drafts) == 1 or not _sums_up(first, article):
        return drafts
    told = [draft for draft in drafts if draft is not first and not _titled(draft, article)]
    lead = min(told, key=lambda draft: draft.sentences[0], default=None)
    if lead is None or lead.domain not in _BY_ATTACKERS or places_alike(first.facets, lead.facets) < _COMPATIBLE:
        return drafts
    absorb_spoil(lead, first)
    return [draft for draft in drafts if draft is not first]


_BY_ATTACKERS = frozenset({"abduct", "loot", "rape", "territory"})
_COMPATIBLE = -1.0


def _titled(draft: Draft, article: Article) -> bool:
    return all(article.sentences[number].kind == "title" for number in draft.sentences)


def _sums_up(draft: Draft, article: Article) -> bool:
    """Whether a draft that only headlines tell names an attack, and neither a toll nor a weapon."""
    named = draft.families <= _ATTACKS and not (draft.counts or draft.means or draft.instruments)
    return named and draft.date is None and _titled(draft, article)


_ATTACKS = frozenset({"assault", "raid"})
