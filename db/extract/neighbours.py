"""What the drafts of one sentence tell of each other: who did it, and what is only a part of something else."""

from __future__ import annotations

from dataclasses import replace

from db.extract import phrases as ph
from db.extract.counts.numbers import quantities
from db.extract.deeds.assign import body_of
from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.families import BLASTS, EFFECTS, FIGHTING
from db.extract.incidents import Draft, Facets, absorb, take
from db.extract.phrases import Party
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words


def suspects(drafts: list[Draft], scene: Scene) -> None:
    """Whoever is arrested in the sentence that names a crime before or after is suspected of it: not a whole crowd."""
    sentence = scene.parse.sentence
    arrests = [draft for draft in drafts if draft.domain == "arrest"]
    for arrest in arrests:
        held = [one for one in arrest.targets if one.cls & ph.HUMAN and not _a_crowd(one, sentence)]
        for crime in drafts:
            if crime.domain in ("violence", "abduct") and held and _charged(crime, sentence):
                theirs = [one for held_one in held for one in (held_one, *body_of(scene, held_one))]
                crime.perpetrators[:] = [replace(one, certainty="suspected") for one in theirs]


def _charged(crime: Draft, sentence: Sentence) -> bool:
    """Whether a deed is what those arrested are held for: a noun without doers, or "the arrest of two for killing"."""
    event = crime.events[0]
    if event.first > 0 and sentence.lex[event.first - 1].lower == "for" and event.sense.part == "v":
        return True
    return event.sense.part == "n" and not crime.perpetrators


def _a_crowd(one: Party, sentence: Sentence) -> bool:
    """Whether a phrase counts more people than can have done one deed."""
    counted = quantities(sentence.lex[one.first : one.last + 1])
    return any((number.best or 0) > _BAND for number in counted)


_BAND = 100


def blame(drafts: list[Draft], claims: list[Event]) -> None:
    """Whoever claims or is blamed in the sentence that names a deed before did it, where it names nobody itself."""
    for claim in claims:
        told = [one for one in drafts if one.domain in _DEEDS and one.events[-1].last < claim.first]
        if told and not told[-1].perpetrators:
            take(told[-1].perpetrators, claim.perpetrators)
        for one in drafts if not told else ():
            if one.families == {"echo"} and one.events[0].first > claim.last and not one.perpetrators:
                take(one.perpetrators, claim.perpetrators)  # "accused the rebels of carrying out the strike"


def without_approach(drafts: list[Draft]) -> list[Draft]:
    """Leave out that attackers came ("arrived in two trucks"), of whom others tell what they did, or until when."""
    if all(draft.domain != "group" for draft in drafts):
        return drafts
    deeds = [one for draft in drafts if draft.domain in _DEEDS for one in draft.perpetrators]
    deeds += [replace(one, certainty="asserted") for one in deeds if one.certainty == "inferred"]
    return [draft for draft in drafts if draft.domain != "group" or not _approach(draft, deeds)]


def _approach(draft: Draft, deeds: list[Party]) -> bool:
    """Whether those of a draft only came: "the gunmen arrived on foot", "looted shops before soldiers arrived"."""
    if _all_of(draft.perpetrators, deeds) or _all_of(
        draft.perpetrators, [one for one in draft.perpetrators if one.head in words("agent")]
    ):
        return True
    parse, event = draft.scenes[0].parse, draft.events[0]
    opens = parse.kinds.rfind("S", 0, event.chunk)
    return opens > 0 and parse.words(opens) == ["before"] and "V" not in parse.kinds[opens : event.chunk]


def without_parts(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is only a part of another draft of its sentence.

    The shooting down of what was fired is part of the strike, and the planting of the bomb part of its finding.
    """
    return [draft for draft in drafts if not _part(draft, beside := _in_its_clause(draft, drafts), _domains(beside))]


def _in_its_clause(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Give the drafts of the clause that a draft is told in."""
    first = draft.events[0].first
    return [one for one in drafts if one.scenes[0].holds(first)]


def _domains(drafts: list[Draft]) -> set[str]:
    return {draft.domain for draft in drafts}


def _part(draft: Draft, drafts: list[Draft], domains: set[str]) -> bool:
    if draft.domain == "protest":
        return _around_a_deed(draft, drafts, domains)
    if draft.domain in ("abduct", "arrest") and any(_taken_in_battle(draft, other) for other in drafts):
        return True
    if draft.domain == "disrupt":
        return any(other.domain == "violence" and other.means & _FLYING for other in drafts) or (
            taken_weapons(draft) and any(_operation(other) for other in drafts)
        )
    if draft.domain != "violence" or draft.counts:
        return False
    if "disrupt" in domains and (draft.families <= _SEARCHED or not any(event.finite for event in draft.events)):
        return draft.families <= _SEARCHED | BLASTS
    return False


def _around_a_deed(protest: Draft, drafts: list[Draft], domains: set[str]) -> bool:
    """Whether a protest is but where somebody struck, or of those who took captives: "protesters held ten guards"."""
    if any(other.domain == "abduct" and _all_of(protest.perpetrators, other.perpetrators) for other in drafts):
        return True
    return all(event.setting for event in protest.events) and "violence" in domains


def without_freeing(drafts: list[Draft]) -> list[Draft]:
    """Leave out that people are free again, on no day of its own, where the sentence tells that they were taken."""
    taken = any(draft.domain == "abduct" for draft in drafts)
    return [draft for draft in drafts if not (taken and draft.families == {"release"} and not _dated(draft))]


def without_lead_up(drafts: list[Draft]) -> list[Draft]:
    """Leave out that by which a place was taken: "after weeks of fighting they took Derna", "stormed and captured"."""
    taken = [draft for draft in drafts if draft.domain == "territory"]
    return [draft for draft in drafts if not any(_led_up(draft, to) for to in taken)]


def _led_up(fight: Draft, to: Draft) -> bool:
    if fight.counts or not _one_scene(fight, to):
        return False
    if fight.families <= _BREAKING_IN:
        return bool(fight.perpetrators) and _all_of(fight.perpetrators, to.perpetrators)
    return fight.families <= FIGHTING and not any(event.finite for event in fight.events)


def _dated(draft: Draft) -> bool:
    return draft.date is not None and not draft.said_only


def one_raid(drafts: list[Draft]) -> list[Draft]:
    """Let what raiders burned or looted be part of what else they did in the sentence: "killed two and burned huts";
    and that kidnappers stormed in, part of the kidnapping: "raided Bura and took ten villagers".

    An attack and the looting at one place by the same people are one incident in ACLED's codebook, too.
    """
    kept = list(drafts)
    for part in [draft for draft in drafts if draft.domain == "loot" or _breaks_in(draft)]:
        host = next((one for one in kept if _is_raid_of(part, one)), None)
        if host is not None and _one_scene(part, host):
            kept = [one for one in kept if one is not part]
            absorb_spoil(host, part)
    return kept


def _breaks_in(draft: Draft) -> bool:
    return draft.domain == "violence" and not draft.counts and draft.families <= _BREAKING_IN


def _is_raid_of(part: Draft, host: Draft) -> bool:
    """Whether those who burned, looted or stormed in are those who did the deed of the host."""
    if part.domain == "loot":
        return host.domain in RAIDS and _by_the_same(part, host)
    return host.domain == "abduct" and all(one in host.perpetrators for one in part.perpetrators)


RAIDS = frozenset({"violence", "abduct", "territory"})
"""The domains of attacks in which attackers burn and loot."""


def _by_the_same(spoil: Draft, host: Draft) -> bool:
    """Whether the doers are those of the host, or nobody is told of: "two were killed and houses were burned"."""
    if not spoil.perpetrators:
        return bool(host.means) or not host.families <= EFFECTS
    hanging = all(
        not event.finite or event.sense.phrase.endswith(" into") for event in spoil.events
    )  # "attacked a village, burning houses", "broke into a bar and opened fire"
    doers = {(one.first, one.last) for one in host.perpetrators if host.counts or hanging}
    return bool(doers) and all((one.first, one.last) in doers for one in spoil.perpetrators)


def _one_scene(spoil: Draft, host: Draft) -> bool:
    """Whether two drafts of a sentence tell of one place and one day, as far as they do."""
    dated = spoil.date is None or host.date is None or spoil.date[1] == host.date[1]
    mine, theirs = ({*one.facets.places, *one.facets.unplaced} for one in (spoil, host))
    return dated and not (mine and theirs and mine.isdisjoint(theirs))


def absorb_spoil(host: Draft, spoil: Draft) -> None:
    """Let an attack take over what was burned or looted in it, without becoming arson or looting."""
    spoil.events, spoil.facets = [], Facets(words=spoil.facets.words)
    absorb(host, spoil)


def _taken_in_battle(taking: Draft, other: Draft) -> bool:
    """Whether soldiers were taken where others were killed: "killed 20 soldiers, captured six"."""
    soldiers = any(one.harmed and one.cls & (ph.SOLDIER | ph.MILITARY) for one in other.targets)
    untold = not taking.perpetrators and bool(taking.targets)
    by_the_same = other.domain == "violence" and (untold or _all_of(taking.perpetrators, other.perpetrators))
    return soldiers and by_the_same and all(one.cls & (ph.SOLDIER | ph.NUMBER) for one in taking.targets)


def taken_weapons(draft: Draft) -> bool:
    """Whether a draft tells that weapons were seized or found, and nothing was defused or shot down."""
    return all(event.sense.phrase in words("taking-weapons") for event in draft.events)


def shot_down_there(find: Draft, strike: Draft) -> bool:
    """Whether it is told what became of those that a strike sent: "air defences shot down seven of the drones"."""
    flown = strike.domain == "violence" and strike.means & _FLYING and not find.facets.places
    return bool(flown) and all(event.sense.phrase in _DOWNING for event in find.events) and _known_ones(find)


def _known_ones(draft: Draft) -> bool:
    """Whether what was shot down is spoken of as known: "the drones", "all of them", "seven of the drones"."""
    lex = draft.scenes[0].parse.sentence.lex
    return all(
        not _KNOWN.isdisjoint(record.lower for record in lex[max(0, one.first - 1) : one.last + 1])
        for one in draft.targets
    )


_DOWNING = frozenset({"shoot down", "bring down", "down", "intercept"})
_KNOWN = frozenset({"all", "them", "the", "those"})


def _operation(draft: Draft) -> bool:
    """Whether a draft tells of arrests, of a place taken or of fighting, and not only that some place was searched."""
    if draft.domain in ("arrest", "territory"):
        return True
    return draft.domain == "violence" and not draft.families <= _SEARCHED | EFFECTS


_FLYING = frozenset({"air", "shell"})
_SEARCHED = frozenset({"plant", "raid"})
_BREAKING_IN = frozenset({"assault", "raid", "intrusion"})
_DEEDS = frozenset({"violence", "abduct", "loot"})


def _all_of(some: list[Party], others: list[Party]) -> bool:
    return bool(some) and all(one in others for one in some)
