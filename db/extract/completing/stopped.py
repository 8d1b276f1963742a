"""Attackers who were stopped: whoever shot the gunman dead did not carry out his attack."""

from __future__ import annotations

from dataclasses import replace

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.families import FIGHTING
from db.extract.incidents import Draft
from db.extract.phrases import Party
from db.gazetteer.event_words import words


def turn_on_the_attackers(draft: Draft, article: Article) -> None:
    """Let those whom police or soldiers killed for an attack on others be who carried it out, and not its victims."""
    able = [event for event in draft.events if event.family in _STOPPING and _by_forces(event)]
    stops = [event for event in able if _on_attackers(event, draft, article)] if able and draft.events[1:] else []
    deeds = [event for event in draft.events if all(event is not one for one in stops)] if stops else []
    if not deeds or draft.families & FIGHTING or not _on_the_unarmed(deeds):
        return
    attackers = [one for event in stops for one in event.targets]
    known = [one for event in deeds for one in event.perpetrators]
    forces = _without([one for event in stops for one in event.perpetrators], known)
    draft.targets[:] = _without(draft.targets, attackers)
    draft.perpetrators[:] = _without(draft.perpetrators, forces)
    told = any(not one.cls & ph.PRONOUN for one in known)
    new = [one for one in _without(attackers, known) if not one.cls & ph.PRONOUN and (one.name is not None or not told)]
    draft.perpetrators.extend(replace(one, harmed=False) for one in new)


_STOPPING = frozenset({"kill", "die", "murder", "shoot", "injure"})


def _key(one: Party) -> tuple[int, int]:
    return one.sentence, one.last


def _without(parties: list[Party], others: list[Party]) -> list[Party]:
    told = {_key(one) for one in others}
    return [one for one in parties if _key(one) not in told]


def _by_forces(event: Event) -> bool:
    """Whether police or soldiers did something to somebody, or nobody named did to one who may be an attacker."""
    if event.perpetrators:
        return bool(event.perpetrators[0].cls & ph.STATE)
    return bool(event.targets and event.targets[0].cls & _ATTACKING)


_ATTACKING = ph.ASSAILANT | ph.PERSON


def _on_attackers(event: Event, draft: Draft, article: Article) -> bool:
    """Whether all those that an event befell carried out what else a draft tells of."""
    if any(not one.cls & ph.STATE for one in event.perpetrators[1:]):
        return False
    doers = [one for other in draft.events if other is not event for one in other.perpetrators]
    if not event.targets:  # "before being shot dead by police, he stabbed two", "stabbed two before police opened fire"
        beside = any(one.sentence == event.sentence and not one.cls & ph.STATE for one in doers)
        return beside and (event.passive or not _has_object(event, article))
    known = doers if event.perpetrators else []
    return all(_did_it(one, known, article) or _called_attacker(one, article) for one in event.targets)


def _has_object(event: Event, article: Article) -> bool:
    """Whether a noun or number behind a verb says whom it befell: "soldiers killed three more"."""
    parse = article.parse(event.sentence)
    behind = parse.at[event.last] + 1
    return parse.kinds[behind : behind + 1] == "N"


def _did_it(one: Party, doers: list[Party], article: Article) -> bool:
    """Whether a phrase means those who did it, by its place, its name or its words: "they", "the man"."""
    if one.cls & ph.PRONOUN:
        return any(doer.cls & (ph.ASSAILANT | ph.GROUP) for doer in doers)
    if one.cls & ph.STATE:
        return any(_key(one) == _key(doer) for doer in doers)
    pointing = _opener(one, article) == "the" and one.name is None
    return any(
        _key(one) == _key(doer)
        or (one.name is not None and doer.name is not None and one.name.name == doer.name.name)
        or (pointing and one.head == doer.head and doer.name is None)
        for doer in doers
    )


def _opener(one: Party, article: Article) -> str:
    return article.sentences[one.sentence].lex[max(0, one.first - 1)].lower


def _called_attacker(one: Party, article: Article) -> bool:
    """Whether a phrase calls somebody the one who did it: "the gunman", "the gunman, Karim Daoud", "two attackers"."""
    described = _described_as(one, article)
    if not described.cls & ph.ASSAILANT or described.name is not None:
        return False
    return described.head in words("agent") or _opener(described, article) in _KNOWN


_KNOWN = frozenset({"the", "both", "these", "those"})


def _described_as(one: Party, article: Article) -> Party:
    """Give the noun that a name is put behind ("the gunman, Karim Daoud"), the phrase itself where there is none."""
    parse = article.parse(one.sentence)
    chunk = parse.at[one.first]
    if one.name is None or parse.kinds[max(0, chunk - 2) : chunk] != "N,":
        return one
    return ph.party(parse, chunk - 2, one.sentence, article.names_by_token(one.sentence))


def _on_the_unarmed(deeds: list[Event]) -> bool:
    """Whether deeds, none of them of a state, struck people or things, and nobody who bears arms for one."""
    struck = [one for event in deeds for one in event.targets if one.cls & ph.PHYSICAL]
    by_state = any(one.cls & ph.STATE for event in deeds for one in event.perpetrators)
    return bool(struck) and not by_state and not any(one.cls & ph.ARMED for one in struck)
