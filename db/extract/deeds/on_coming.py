"""Who did what a passive tells, where a clause behind it says who came: "six died when gunmen entered their home"."""

from __future__ import annotations

from dataclasses import replace

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.phrases import Party
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list


def by_those_who_came(event: Event, scene: Scene) -> list[Party]:
    """Give the armed people who came, as a clause after the verb says, for a deed of which nobody else is told."""
    parse = scene.parse
    if event.family not in _SUFFERED or event.perpetrators or event.instruments or event.sense.part != "v":
        return []
    if not parse.sentence.lists & _COMING:
        return []
    kinds = parse.kinds
    opens = kinds.find("S", event.chunk + 1)
    verb = kinds.find("V", opens + 1) if opens > 0 else -1
    if verb < 0 or parse.words(opens) not in _WHEN or not _PHRASES.issuperset(kinds[event.chunk + 1 : opens]):
        return []
    if not _came(verb, scene):
        return []
    own = any(one.cls & ph.STATE for one in event.targets)
    came = [one for one in scene.parties(find_subject(parse, verb)) if one.cls & ph.ARMED]
    return [replace(one, certainty="inferred") for one in came if not (own and one.cls & ph.STATE)]


def _came(verb: int, scene: Scene) -> bool:
    """Whether a verb says that somebody came upon others: "entered", "stopped their bus", but not "came under fire"."""
    parse = scene.parse
    lex, last = parse.sentence.lex, parse.last[verb]
    passive = "B" in parse.letters[parse.first[verb] : last]
    return bool(lex[last].lists & _COMING) and not passive and lex[last + 1].lower not in ("across", "under")


_SUFFERED = frozenset({"abduct", "die", "injure", "kill", "murder", "shoot"})
_COMING = word_list(words=words("coming") | words("entering") | words("waylaying"))
_WHEN = (["when"], ["after"], ["as"])
_PHRASES = frozenset("NPoTACJ")
