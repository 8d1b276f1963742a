"""Tolls of a title that sum up several incidents: "18 killed" over one that killed six and one that killed 12."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from db.extract.article import Article
from db.extract.incidents import Draft

_MOST_SUMMED, _FIRST = 4, 12
"""How many incidents a title sums up at most, and among how many of its article's first ones."""


def without_sums(drafts: Sequence[Draft], article: Article) -> None:
    """Take those tolls of a title from an incident that its own toll and those of others told beside add up to."""
    for draft in drafts:
        for kind in ("killed", "injured"):
            said = [pair for pair in draft.counts if pair[1].kind == kind and _in_title(pair[0], article)]
            own = _toll(draft, kind, article) if said else 0
            if not own:
                continue
            others = [toll for one in drafts[:_FIRST] if one is not draft and (toll := _toll(one, kind, article))]
            if any(_adds_up(own, others, count.best) for _, count in said):
                draft.counts = [pair for pair in draft.counts if pair not in said]


def _in_title(number: int, article: Article) -> bool:
    return article.sentences[number].kind == "title"


def _toll(draft: Draft, kind: str, article: Article) -> int:
    """Give what the first sentence of a draft that counts a kind below the title counts of it, 0 where none does."""
    told = [(number, count) for number, count in draft.counts if count.kind == kind and not _in_title(number, article)]
    first = min((number for number, _ in told), default=-1)
    return sum(count.best or 0 for number, count in told if number == first and not count.included)


def _adds_up(own: int, others: list[int], said: int | None) -> bool:
    sizes = range(1, min(len(others), _MOST_SUMMED - 1) + 1)
    return said is not None and any(own + sum(some) == said for size in sizes for some in combinations(others, size))
