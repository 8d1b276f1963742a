"""What is told right after a protest or a riot and belongs to it: arrests, people hurt, what was burned, why it was."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.families import EFFECTS
from db.extract.incidents import Draft
from db.extract.merging.days import days_alike
from db.gazetteer.event_words import words

_SOON = 2
"""Within how many sentences after a protest it is told what came of it."""
_AT_PROTEST = ph.PROTESTER | ph.CIVILIAN | ph.NUMBER | ph.PRONOUN
_WRECKING = frozenset({"damage", "fire"})


def of_the_protest(draft: Draft, recent: list[Draft]) -> bool:
    """Whether a draft tells more of the protest that was told right before it."""
    protest = recent[-1] if recent else None
    if protest is None or not is_protest(protest):
        return False
    after = draft.sentences[0] - protest.sentences[-1]
    if after > _SOON:
        return False
    if draft.domain == "arrest":
        return _arrests(draft, protest)
    if draft.domain == "loot" or draft.families <= _WRECKING:
        return after <= 1 and _wrecked(draft, protest)
    if draft.domain == "violence":
        return after > 0 and protest.domain == "protest" and _hurt(draft, protest)
    return draft.domain == "protest" != protest.domain and after > 0 and _told_of_it(draft)


def is_protest(draft: Draft) -> bool:
    """Whether protesters are on one of the sides, as those who marched, did something, or were shot at."""
    if draft.domain == "protest":
        return True
    struck = [one for one in draft.targets if one.head not in words("mob")]  # a crowd need not protest
    return draft.domain in _AMONG and any(one.cls & ph.PROTESTER for one in (*draft.perpetrators, *struck))


_AMONG = frozenset({"loot", "violence"})


def _arrests(arrest: Draft, protest: Draft) -> bool:
    """Whether arrests are of no other place, day or people than those at a protest."""
    if (
        any(event.cause for event in arrest.events)
        or arrest.facets.places
        or arrest.facets.persons
        or (arrest.date is not None and days_alike(protest, arrest, None) < 0)
    ):
        return False
    return any(one.cls & _AT_PROTEST for one in arrest.targets) or bool(arrest.counts and not arrest.targets)


def _hurt(harm: Draft, protest: Draft) -> bool:
    """Whether it is told, of no other place or day, how many died or were hurt."""
    alone = harm.families <= EFFECTS and not (harm.places or harm.date or harm.perpetrators or harm.facets.apart)
    known = {count.kind for _, count in protest.counts}
    return alone and bool(harm.counts) and all(count.kind not in known for _, count in harm.counts)


def _wrecked(spoil: Draft, riot: Draft) -> bool:
    """Whether the people of a protest, "they" or nobody named burned or looted something there."""
    if not spoil.facets.places.keys() <= riot.facets.places.keys():
        return False
    thrown = any(one.cls & (ph.FIREWEAPON | ph.RIOTWEAPON) for one in spoil.instruments)  # "petrol bombs were thrown"
    by_nobody = not (spoil.perpetrators or spoil.places or spoil.date or spoil.counts)  # "several vehicles were burned"
    told = thrown or ((spoil.perpetrators or by_nobody) and "fire" not in spoil.families)
    theirs = bool(told) and all(_of_a_crowd(one) for one in spoil.perpetrators)
    return theirs and (spoil.date is None or days_alike(riot, spoil, None) >= 0)


def _of_a_crowd(one: ph.Party) -> bool:
    return bool(one.cls & (ph.PRONOUN | ph.PROTESTER)) or one.head in words("mob")


def _told_of_it(more: Draft) -> bool:
    """Whether more is told of protesters who did something or were shot at: "the protest had been banned"."""
    return not (more.places or more.date or more.counts or more.facets.apart)
