"""Arrests of those who are thought to have done what was told right before, which are no incident of their own."""

from __future__ import annotations

from db.extract.incidents import Draft, Facets, absorb
from db.gazetteer.event_words import words

_SOON = 4
"""Within how many sentences after a deed it is told that its suspects were arrested."""
_DEEDS = frozenset({"abduct", "grave", "loot", "violence"})


def arrested_for(arrest: Draft, recent: list[Draft]) -> bool:
    """Let the deed told right before count the suspects who were arrested: "police have arrested two suspects"."""
    deed = max(recent, key=lambda known: known.sentences[-1], default=None)
    if deed is None or deed.domain not in _DEEDS or not 0 < arrest.sentences[0] - deed.sentences[-1] <= _SOON:
        return False
    if arrest.places or arrest.date or arrest.facets.persons or not arrest.targets:
        return False
    if any(one.head not in words("suspect") or one.name is not None for one in arrest.targets):
        return False
    count_those_held(deed, arrest)
    return True


def count_those_held(deed: Draft, arrest: Draft) -> None:
    """Let a deed take over no more of arrests than how many were held: they are no victims, nor is it an arrest."""
    arrest.events, arrest.facets, arrest.status = [], Facets(), []
    arrest.perpetrators, arrest.targets = [], []
    absorb(deed, arrest)
