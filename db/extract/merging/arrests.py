"""Arrests of those who are thought to have done what was told right before, which are no incident of their own."""

from __future__ import annotations

from db.extract.incidents import Draft, Facets, absorb
from db.gazetteer.event_words import words

_SOON = 4
"""Within how many sentences after a deed it is told that its suspects were arrested."""
_DEEDS = frozenset({"abduct", "grave", "loot", "violence"})


def arrests_last(drafts: list[Draft]) -> list[Draft]:
    """Put arrests behind the deed that their sentence says they are over, where that is told of before: "Two men were
    arrested over the killing"."""
    known = {one.sentences[0] for one in drafts if one.domain in _DEEDS and one.facets.refers_back}
    if not known.intersection(one.sentences[0] for one in drafts if one.domain == "arrest"):
        return drafts
    first = min(one.sentences[0] for one in drafts if one.domain in _DEEDS)
    after = known - {first}
    return sorted(drafts, key=lambda one: (one.sentences[0], one.domain == "arrest" and one.sentences[0] in after))


def arrested_for(arrest: Draft, recent: list[Draft]) -> bool:
    """Let the deed told right before count the suspects who were arrested: "police have arrested two suspects"."""
    deed = max(recent, key=lambda known: known.sentences[-1], default=None)
    if deed is None or deed.domain not in _DEEDS or deed.sentences[0] >= arrest.sentences[0]:
        return False
    if arrest.sentences[0] - deed.sentences[-1] > _SOON:
        return False
    if arrest.places or arrest.date or arrest.facets.persons or not arrest.targets:
        return False
    if any(one.head not in words("suspect") or one.name is not None for one in arrest.targets):
        return False
    count_those_held(deed, arrest)
    return True


def without_suspects(merged: list[Draft]) -> list[Draft]:
    """Leave out arrests over a deed told of before, which counts those held: "nine have been arrested over the
    killing"."""
    kept: list[Draft] = []
    for draft in merged:
        deed = next((known for known in reversed(kept) if _over(draft, known)), None)
        if deed is None:
            kept.append(draft)
        else:
            count_those_held(deed, draft)
    return kept


def _over(arrest: Draft, deed: Draft) -> bool:
    """Whether those arrested are held to have done a deed, of which their sentence tells nothing new."""
    if arrest.domain != "arrest" or deed.domain not in _DEEDS or arrest.sentences[0] <= deed.sentences[0]:
        return False
    if arrest.places or arrest.date or arrest.facets.persons:
        return False
    held = {(one.sentence, one.last) for one in arrest.targets}
    return any((one.sentence, one.last) in held for one in deed.perpetrators)


def count_those_held(deed: Draft, arrest: Draft) -> None:
    """Let a deed take over no more of arrests than how many were held: they are no victims, nor is it an arrest."""
    arrest.events, arrest.facets, arrest.status = [], Facets(), []
    arrest.perpetrators, arrest.targets = [], []
    absorb(deed, arrest)
