"""Captives who were killed: their abduction and their killing are one incident, told together or apart."""

from __future__ import annotations

from db.extract.dates.calendar import days_between
from db.extract.deeds.events import Event
from db.extract.incidents import Draft, absorb
from db.extract.phrases import HUMAN, Party

_ABDUCT = "abduct"
_FATE = frozenset({"abduct", "beatup", "die", "kill", "murder", "shoot"})
"""Families of what captors do: they take people, and some of these they kill."""
_LONGEST = 31
"""How many days after an abduction its captives may be found dead for the two to be told as one."""


def of_one_captive(event: Event, members: list[Event]) -> bool:
    """Whether two events of a sentence tell that the same people were taken and killed: "kidnapped and later shot"."""
    if not {event.family, *(member.family for member in members)} <= _FATE:
        return False
    taken = [one for member in members for one in member.targets]
    return any(_same(one, other) for one in event.targets for other in taken)


def _same(one: Party, other: Party) -> bool:
    if not one.cls & other.cls & HUMAN:
        return False
    if one.name is not None and other.name is not None:
        return one.name.name == other.name.name
    return (one.sentence, one.last) == (other.sentence, other.last)


def told_as_captives(draft: Draft, recent: list[Draft]) -> bool:
    """Let an account of how somebody was taken, or killed, join that of how the same person was killed, or taken."""
    if draft.domain not in _BOTH or not draft.families <= _FATE:
        return False
    for known in reversed(recent):
        if known.domain in _BOTH and _one_fate(known, draft) and not _long_apart(known, draft):
            absorb(known, draft)
            known.domain = _ABDUCT
            return True
    return False


def read_as_taken(drafts: list[Draft]) -> bool:
    """Let people be abducted whom nobody told of seized, right after an abduction: "The priest was seized in Uri".

    Give whether any of the accounts, given in text order, is of an abduction.
    """
    last = None
    for draft in drafts:
        seized = draft.domain == "arrest" and not draft.perpetrators and all(map(_seized, draft.events))
        if last is not None and seized and draft.sentences[0] - last <= _SOON:
            for event in draft.events:
                event.family = _ABDUCT
            draft.domain = _ABDUCT
            draft.facets.families = draft.families
        if draft.domain == _ABDUCT:
            last = draft.sentences[0]
    return last is not None


_SOON = 2


def _seized(event: Event) -> bool:
    return event.passive and event.sense.phrase.startswith(("capture", "seize"))


_BOTH = frozenset({"abduct", "violence"})


def _one_fate(known: Draft, draft: Draft) -> bool:
    """Whether one of two accounts tells of an abduction and the other of the killing of somebody whom both name."""
    mine, theirs = known.families, draft.families
    if (_ABDUCT in mine) == (_ABDUCT in theirs) or not mine <= _FATE or draft.facets.apart:
        return False
    people, others = known.facets.persons, draft.facets.persons
    return any(one[-1] in other or other[-1] in one for one in people for other in others if one and other)


def _long_apart(known: Draft, draft: Draft) -> bool:
    """Whether weeks lie between the days that two accounts tell."""
    if known.date is None or draft.date is None:
        return False
    one, other = known.date[1][2], draft.date[1][2]
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return max(days_between(one.latest, other.earliest), days_between(other.latest, one.earliest)) > _LONGEST
