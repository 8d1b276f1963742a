"""Operations of troops: where and by whom they were carried out, as armies tell before what came of them.

"Forces conducted an operation in Tank on Monday. Nine militants were killed": an operation is no incident by itself.
"""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.facets import facets
from db.extract.families import EFFECTS, OPERATION
from db.extract.incidents import Draft, take

_NEAR = 3
"""Within how many sentences of an operation it is told what came of it."""
_FIGHTERS = ph.ASSAILANT | ph.GROUP
_OF_THEIRS = EFFECTS | {"assault", "clash", "murder", "raid", "shoot"}


def carried_out(events: list[Event]) -> list[Event]:
    """Give the events of a sentence without the operation in which others of them happened, of whom its troops are the
    doers: "the army conducted an operation in which nine militants were killed"; all where nothing else happened.
    """
    others = [event for event in events if event.family != OPERATION]
    if not others or len(others) == len(events):
        return events[:1] if events and not others else others
    for event in others:
        if event.family in EFFECTS and not event.perpetrators and any(one.cls & _FIGHTERS for one in event.targets):
            take(event.perpetrators, [one for told in events if told.family == OPERATION for one in told.perpetrators])
    return others


def with_operations(drafts: list[Draft], article: Article) -> list[Draft]:
    """Give the accounts of an article, in text order, without those of operations alone: what is told right behind of
    fighters killed has the place, day and doers of the operation."""
    if all(draft.domain != OPERATION for draft in drafts):
        return drafts
    kept: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        if draft.domain == OPERATION:
            last = draft
            continue
        if last is not None and _came_of(draft, last):
            _lend(last, draft, article)
            last = None
        kept.append(draft)
    return kept


def _came_of(draft: Draft, operation: Draft) -> bool:
    """Whether fighters came to harm in an operation told right before, and no other place or doer is told."""
    if not 0 < draft.sentences[0] - operation.sentences[-1] <= _NEAR or draft.domain != "violence":
        return False
    if draft.places or draft.facets.apart or not draft.families <= _OF_THEIRS:
        return False
    if any(not one.cls & ph.STATE for one in draft.perpetrators):
        return False
    return any(one.cls & _FIGHTERS for one in draft.targets)


def _lend(operation: Draft, draft: Draft, article: Article) -> None:
    """Give an account the place, day and doers of an operation, as far as it tells none itself."""
    draft.places = list(operation.places)
    draft.sentences = [*operation.sentences, *draft.sentences]
    draft.scenes.extend(operation.scenes)
    if draft.date is None or draft.said_only:
        draft.date, draft.said_only, draft.date_distance = operation.date, operation.said_only, operation.date_distance
    if not draft.perpetrators:
        take(draft.perpetrators, operation.perpetrators)
    draft.facets = facets(draft, article)
