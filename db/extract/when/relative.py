"""Days of a sentence that are not those of a deed in a relative clause: "on Friday he met nurses who were wounded"."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import BE, word_list

_STOPS = ",:;S"
_OF_PEOPLE = frozenset({"that", "which", "who"})


def beside_relative(scene: Scene, first: int, event: Event) -> bool:
    """Whether a date stands in the clause around that which only tells who or what somebody is to whom it happened.

    ``first`` is the chunk that the date begins with. Then it bounds the deed: "decorated on Thursday two soldiers who
    were killed", "three soldiers who were killed by a mine came home on Saturday", "the man who killed six appealed on
    Friday". A day that opens a sentence may be that of all that it tells.
    """
    kinds = scene.parse.kinds
    pronoun = kinds.rfind("W", 0, event.chunk)
    if pronoun < 1:
        return _beside_participle(scene, first, event)
    if not _tells_who(scene, pronoun, event, behind=first > pronoun):
        return False
    if first < pronoun:
        told = kinds.find("V")
        return "N" in kinds[:first] and 0 <= told < pronoun and _other(scene, told)
    resumed = (at for at in range(event.chunk + 1, first) if kinds[at] == "V" and kinds[at - 1] not in "CV,")
    return first > event.chunk and any(_other(scene, at) and not _meanwhile(scene, at) for at in resumed)


def inside_relative(scene: Scene, first: int, event: Event) -> bool:
    """Whether a date stands in a clause that tells what somebody or something did that a deed befell: "a bus that had
    left Derna on Monday was attacked"."""
    kinds = scene.parse.kinds
    pronoun = kinds.rfind("W", 0, first)
    if pronoun < 1 or pronoun < event.chunk < first or kinds[pronoun - 1] not in "N,":
        return False
    told = kinds.find("V", pronoun, first)
    between = kinds[told + 1 : first]
    if told < 0 or event.chunk < first or not set(between) <= _OF_ONE_VERB:
        return False
    if any(scene.parse.at[one.last] < pronoun for one in event.perpetrators):
        return False  # "gunmen who came on Sunday killed five"
    return all(senses[0].family in _MOVING for at, _, senses in scene.hits if scene.parse.at[at] == told)


_OF_ONE_VERB, _MOVING = frozenset("NPotA"), frozenset({"group", "withdraw"})


def _tells_who(scene: Scene, pronoun: int, event: Event, *, behind: bool) -> bool:
    """Whether the clause of a relative pronoun tells what befell somebody or, with the date ``behind``, who did it."""
    kinds, word = scene.parse.kinds, scene.parse.words(pronoun)[0]
    if kinds[pronoun - 1] == "P" or any(mark in kinds[pronoun + 1 : event.chunk] for mark in _STOPS):
        return False
    verb = kinds.find("V", pronoun, event.chunk + 1)
    if verb < 0 or word not in _OF_PEOPLE:
        return False
    return _passive(scene, verb) or (behind and word == "who" and "V" not in kinds[:pronoun])


def _meanwhile(scene: Scene, verb: int) -> bool:
    """Whether a participle only tells what somebody or something did then: "hit by a car driving this afternoon"."""
    parse = scene.parse
    return parse.letters[parse.first[verb] : parse.last[verb] + 1].strip("A") == "g"


def _beside_participle(scene: Scene, first: int, event: Event) -> bool:
    """Whether a date is of what is done with those whom a participle says a deed befell, days later as often as not:
    "buried on Thursday two soldiers killed by a mine", "two soldiers killed by a mine were buried on Thursday"."""
    if not scene.parse.sentence.lists & _AFTERMATH:
        return False
    kinds = scene.parse.kinds
    if event.family == "die" and scene.parse.words(event.chunk)[-1] == "dead":
        told = kinds.find("V", event.chunk)
        return 0 <= told < first and _of_the_dead(scene, told)  # "the dead were buried on Thursday"
    verb = event.chunk if event.sense.part == "v" else kinds.rfind("V", 0, event.chunk)
    if verb < 1 or kinds[verb - 1] != "N" or kinds[verb + 1 : verb + 2] == "N" or _passive(scene, verb):
        return False
    if any(mark in kinds[verb : event.chunk] for mark in _STOPS):
        return False
    if first < verb:
        return (told := kinds.find("V")) < verb and _of_the_dead(scene, told)
    return kinds[first - 1] == "V" and first - 1 > event.chunk and _of_the_dead(scene, first - 1)


def _of_the_dead(scene: Scene, verb: int) -> bool:
    parse = scene.parse
    return bool(parse.sentence.lex[parse.last[verb]].lists & _AFTERMATH)


_AFTERMATH = word_list(lemmas=words("aftermath"))


def _passive(scene: Scene, verb: int) -> bool:
    parse = scene.parse
    return "B" in parse.letters[parse.first[verb] : parse.last[verb] + 1]


def _other(scene: Scene, verb: int) -> bool:
    """Whether a verb tells of something else than violence, that captives are free or so, and not only what is."""
    parse = scene.parse
    lexical = not parse.sentence.lex[parse.last[verb]].tags & BE
    hits = (senses[0].family for first, _, senses in scene.hits if parse.at[first] == verb)
    return lexical and all(family == "release" for family in hits)
