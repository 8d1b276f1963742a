"""What has to stand with verbs and nouns of crowds, of deals, and with those that only point to an event."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.needs.asking import acted_on, any_of, done_by, tells_of_harm
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.nouns import noun_class


def crowd(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a crowd or a gathering that was broken up, or people by a police that scatters them."""
    things = acted_on(scene, roles, event)
    scattered = any_of(things, ph.CIVILIAN) and done_by(event, ph.STATE)
    return scattered or any_of(things, ph.PROTESTER | ph.EVENT)


def cracked_down(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a crackdown was one on people who protest, or people came to harm in it: not "despite a crackdown"."""
    if event.targets:
        return any_of(event.targets, ph.PROTESTER | ph.EVENT)
    return bool(scene.around() & ph.PROTESTER) or tells_of_harm(scene)


def before_crowd(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether shots that hit nobody were fired at a gathering: "fired into the air to disperse protesters"."""
    armed = roles is not None and any_of(scene.parties(roles.subject), ph.ARMED)
    if armed and any(senses[0].phrase == "disperse" for _, _, senses in scene.hits):  # "to disperse the students"
        return True
    return armed and bool(scene.around() & (ph.PROTESTER | ph.EVENT))


def crowds(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether those who marched or chanted can be a crowd."""
    if roles is None:
        return not any_of(event.perpetrators, ph.ARMED)
    subject = scene.parties(roles.subject)
    return not any_of(subject, ph.ARMED | ph.ABSTRACT | ph.DEAL | ph.WEAPON | ph.THING | ph.OUTLET)


def masses(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether many people, and no party or office, demanded that somebody go."""
    people = scene.parties(roles.subject) if roles else event.perpetrators
    return crowds(event, scene, roles) and any_of(people, ph.PROTESTER | ph.CIVILIAN | ph.NUMBER | ph.PRONOUN)


def crowds_alone(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a crowd marched, and did nothing to anything: not "marched the hostages away"."""
    return crowds(event, scene, roles) and not (roles and roles.objects) and not _rejoicing(scene.parse, event.chunk)


def _rejoicing(parse: Parse, verb: int) -> bool:
    """Whether people marched to celebrate: "marched through the town to welcome the new year"."""
    after = parse.kinds.find("V", verb + 1)
    if after < 0 or parse.words(after)[-1] not in _FESTIVE:
        return False
    return parse.letters[parse.first[after]] == "t" or parse.letters[parse.last[after]] == "g"


_FESTIVE = frozenset({"celebrate", "celebrating", "greet", "welcome", "welcoming"})


def mobbed(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether protesters did it, or people who came to protest: "students gathered in Derna to demand"."""
    if roles is None or roles.passive:
        return False
    subject = scene.parties(roles.subject)
    return any_of(subject, ph.PROTESTER) or (
        event.sense.phrase != "call"
        and any_of(subject, ph.HUMAN)
        and not any_of(subject, _POWERFUL)
        and (_petitioning(scene.parse, event.chunk) or _taking_sides(scene, roles))
    )


def _taking_sides(scene: Scene, roles: VerbRoles) -> bool:
    """Whether people came over something, or in support of somebody: "students gathered over a tax bill"."""
    if not any_of(scene.parties(roles.subject), ph.CIVILIAN | ph.NUMBER):
        return False
    for prep, noun in roles.phrases:
        about = scene.parse.words(noun)[-1]
        if prep in words("siding") and about not in _MEALS and not scene.party(noun).cls & _THERE:
            return True
        if prep == "in" and about in words("siding"):
            return True
    return False


_MEALS = frozenset({"breakfast", "coffee", "dinner", "drinks", "lunch", "tea"})
_THERE = ph.FACILITY | ph.VEHICLE | ph.PLACE
_POWERFUL = ph.ARMED | ph.OFFICIAL | ph.GOVERNMENT
"""Who gathers to demand something and is no crowd."""


def _petitioning(parse: Parse, verb: int) -> bool:
    """Whether the next verb says that it was done to protest."""
    after = parse.kinds.find("V", verb + 1)
    return after > 0 and parse.letters[parse.first[after]] == "t" and parse.words(after)[-1] in words("petitioning")


def gathering(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a "demonstration" is one of people, and not of a fact or an engine."""
    kinds = scene.parse.kinds
    return kinds[event.chunk + 1 : event.chunk + 3] != "oN" or bool(scene.party(event.chunk + 2).cls & ph.HUMAN)


def breaking_out(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether "violence" is no more than what people speak of: not "marched against violence", "hit by violence"."""
    before = event.chunk - 1
    if scene.parse.kinds[max(0, before - 1) : before + 1] == "No":  # "hit by a wave of violence"
        before -= 2
    return event.occurs or before < 0 or scene.parse.words(before)[-1] not in words("spoken-of")


def deal(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a deal that was signed or announced."""
    things = scene.parties((*roles.objects, *roles.subject, *(n for _, n in roles.phrases))) if roles else []
    return any(one.cls & ph.DEAL or ph.BITS[noun_class((one.head,))] & ph.DEAL for one in things)


def of_event(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether an event stands with the verb: "carried out an attack"."""
    if roles is None:
        return False
    return any(n in scene.event_chunks for n in (*roles.objects, *(n for _, n in roles.phrases), *roles.subject))


def named(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a sentence says who "the victims" or "the attackers" are."""
    return bool(event.targets or event.perpetrators or (event.instruments and event.sense.frame == "made"))
