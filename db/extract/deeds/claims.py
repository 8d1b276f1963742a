"""Who says of themselves, or of whom others say, that they did it: "claimed responsibility", "blamed it on"."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.attribution import StatusCue, forborne
from db.extract.deeds.events import Event
from db.extract.deeds.roles import verb_roles
from db.extract.deeds.scene import Scene
from db.extract.deeds.speakers import spoken_of
from db.extract.deeds.subjects import find_subject
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.voice import is_passive
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY, word_list

_CLAIMING = ph.ARMED | ph.ORGANIZATION | ph.GOVERNMENT | ph.NAME | ph.OTHER
_SAYING = word_list(tags=SAY)
_ANSWERING = ph.HUMAN & ~ph.PRONOUN
_OWNING = ph.GROUP | ph.ASSAILANT | ph.ORGANIZATION


def doers_said(scene: Scene, verb: int) -> list[Party]:
    """Give whom a verb of claiming or blaming names as those who did it, with the certainty of its words."""
    parse = scene.parse
    if parse.sentence.lex[parse.last[verb]].lemma in accusing():
        held = [chunk for chunk in blamed(scene, verb) if words("nobody").isdisjoint(parse.words(chunk))]
        return [_said(one, "suspected") for one in scene.parties(held) if ph.acts(one, _ANSWERING) or _government(one)]
    after = verb_roles(parse, verb, verb, transitive=False).objects
    left_open = forborne(parse.sentence.lex, parse.first[verb])
    return claimants(scene, verb) if not left_open and claims(parse, verb, after) else []


def _government(one: Party) -> bool:
    """Take a capital that is blamed for the government there: "blamed Moscow for the blast"."""
    if ph.is_capital(one):
        one.cls = ph.NATION
    return bool(one.cls & ph.NATION)


def claims(parse: Parse, verb: int, objects: tuple[int, ...]) -> bool:
    """Whether a verb with these objects claims a deed: "took responsibility", but not "denied any responsibility"."""
    if verb < 0 or parse.words(verb)[-1] in words("denying") or not words("nobody").isdisjoint(parse.words(verb)):
        return False
    return any(parse.words(chunk)[-1] in words("claiming") for chunk in objects)


def claimants(scene: Scene, verb: int) -> list[Party]:
    """Give who claims responsibility by a verb; an unknown name that does so is taken for a group."""
    parse = scene.parse
    subject = find_subject(parse, verb)
    if _nobody(parse, subject):
        return []
    if subject and parse.words(subject[0])[-1] in words("statement"):
        before = parse.kinds.rfind("V", 0, subject[0])
        subject = find_subject(parse, before) if before >= 0 else ()
    found = []
    for chunk in subject:
        one = scene.party(scene.called(chunk))
        if not one.cls & _CLAIMING:
            continue
        if one.cls & (ph.NAME | ph.OTHER):
            one.cls = ph.GROUP
        found.append(_said(one, "reported"))
    return found


def owning_up(scene: Scene, event: Event) -> StatusCue | None:
    """Give the words by which fighters own up to a deed: "the front claimed the ambush", "said it had carried out"."""
    parse = scene.parse
    if not parse.sentence.lists & _SAYING:
        return None
    verb = _claimed(parse, event) if event.sense.part == "n" else -1
    if verb >= 0 and not _nobody(parse, subject := find_subject(parse, verb)):
        return _owned(scene, verb, scene.parties(subject))
    sayings = [verb for verb in _sayings(parse) if verb < event.chunk] if event.perpetrators else []
    if not sayings:
        return None
    doers = [*event.perpetrators, *filter(None, (spoken_of(scene, one) for one in event.perpetrators))]
    doers = [one for one in doers if one.cls & _OWNING]
    for verb in sayings if doers else []:
        speaker = [one for one in scene.parties(find_subject(parse, verb)) if _among(one, doers)]
        if speaker:
            return _owned(scene, verb, speaker)
    return None


def _among(one: Party, doers: list[Party]) -> bool:
    """Whether somebody is one of the doers, or the one whom a "they" among them means."""
    names = {doer.name.name for doer in doers if doer.name is not None}
    return one in doers or (one.name is not None and one.name.name in names)


def _claimed(parse: Parse, event: Event) -> int:
    """Give the verb of claiming that a deed is the object of, -1 where it is none's."""
    at = event.chunk - 1
    while at > 0 and parse.kinds[at] in "AT":
        at -= 1
    claimed = at > 0 and parse.kinds[at] == "V" and parse.sentence.lex[parse.last[at]].lemma == "claim"
    return at if claimed and not is_passive(parse, at, at, transitive=True) else -1


def _sayings(parse: Parse) -> list[int]:
    """Give the verbs of saying of a sentence but those of denial, by their chunks."""
    lex = parse.sentence.lex
    said = [at for at, kind in enumerate(parse.kinds) if kind == "V" and lex[parse.last[at]].tags & SAY]
    return [at for at in said if parse.words(at)[-1] not in words("denying")]


def _owned(scene: Scene, verb: int, speakers: list[Party]) -> StatusCue | None:
    """Give the cue of a claim by the first of those who speak, None where none can have done a deed."""
    by = next((one for one in speakers if one.cls & (ph.ARMED | ph.ORGANIZATION)), None)
    parse = scene.parse
    return None if by is None else StatusCue("claimed", parse.first[verb], parse.last[verb], (by.first, by.last))


def _nobody(parse: Parse, subject: tuple[int, ...]) -> bool:
    """Whether a subject says that nobody is meant: "no group", "neither the rebels nor any other organization"."""
    if not subject:
        return False
    first, last = parse.first[subject[0]], parse.last[subject[-1]]
    told = [record.lower for record in parse.sentence.lex[max(0, first - 2) : last + 1]]
    return not words("nobody").isdisjoint(told)


def blamed(scene: Scene, verb: int) -> tuple[int, ...]:
    """Give the noun chunks that an accusing verb names as those who did a violent deed, not as those who failed."""
    parse = scene.parse
    passive = is_passive(parse, verb, verb, transitive=True)
    roles = verb_roles(parse, verb, verb, transitive=True)
    for deed, doer in accusing()[parse.sentence.lex[parse.last[verb]].lemma]:
        if doer != "object":
            found = tuple(chunk for prep, chunk in roles.phrases if prep == doer)
            if found:
                return found
        elif (
            any(prep == deed and _violent(scene, chunk) for prep, chunk in roles.phrases)
            or _relative(parse, roles.subject, deed)
            or _of_doing(scene, roles.subject if passive else roles.objects, verb)
        ):
            return roles.subject if passive else roles.objects
    return _simply_accused(scene, verb, roles.subject if passive else roles.objects)


def _simply_accused(scene: Scene, verb: int, accused: tuple[int, ...]) -> tuple[int, ...]:
    """Give those accused of no told deed, which is then the one told before: "police blamed the rebels", "the rebels
    are suspected"."""
    parse = scene.parse
    accuser = parse.sentence.lex[parse.last[verb]].lemma
    if accuser not in words("simply-accusing") or not accused:
        return ()
    lex, after = parse.sentence.lex, parse.last[max(verb, accused[-1])] + 1
    if after < len(lex) and lex[after].lower in _FOR_WHAT | {deed for deed, _ in accusing()[accuser]}:
        return ()
    whom = scene.parties([*accused, *_of_whom(parse, accused[-1])])
    return accused if any(ph.acts(one, ph.ARMED) for one in whom) else ()


_FOR_WHAT = frozenset({"for", "on", "over"})


def _of_whom(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give the group that people are said to be of: "dissidents of the front"."""
    return (chunk + 2,) if parse.kinds[chunk + 1 : chunk + 3] == "oN" else ()


def _violent(scene: Scene, chunk: int) -> bool:
    return chunk in scene.event_chunks or scene.parse.words(chunk)[-1] in words("deed")


def _of_doing(scene: Scene, accused: tuple[int, ...], verb: int) -> bool:
    """Whether somebody is accused of carrying a deed out: "accused the rebels of carrying out the strike"."""
    kinds, at = scene.parse.kinds, max((*accused, verb)) + 1
    light = kinds[at : at + 2] in ("oV", "oN") and scene.parse.words(at + 1)[-1] in words("light")
    return light and any(chunk in scene.event_chunks for chunk in range(at + 2, at + 5))


def _relative(parse: Parse, subject: tuple[int, ...], deed: str) -> bool:
    """Whether the deed is told of before the clause: "the attack, for which the rebels are held responsible"."""
    at = subject[0] - 2 if subject else -1
    return at >= 0 and parse.kinds[at : at + 2] == "PW" and parse.words(at) == [deed]


def _said(one: Party, certainty: str) -> Party:
    one.certainty = certainty
    return one
