"""Deeds that somebody is accused, suspected or tried for: which dates of the sentence are of that, and not of them."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_FINITE = frozenset("BHMOds")
_BREAKS = frozenset(",:WS")
_REACH = 8
_SUSPECTING = word_list(lemmas=words("held-to").union(accusing()))


def of_suspicion(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether the date, the chunks ``first`` to ``last``, is that on which somebody is held to have done a deed.

    "Searched on Monday for a man suspected of killing two", "a man accused of killing two told a judge on Monday".
    """
    parse = scene.parse
    if not parse.sentence.lists & _SUSPECTING:
        return False
    chunk = _deed(parse, event)
    if not (_accused_of(parse, chunk) or _believed_to(parse, chunk)):
        return False
    return last < chunk or any(_goes_on(parse, verb) for verb in range(event.chunk + 1, first))


def _deed(parse: Parse, event: Event) -> int:
    """Give the chunk of a deed: that of the verb which did it where a noun names it ("carried out the bombing")."""
    if event.sense.part != "n":
        return event.chunk
    before = event.chunk - 1
    before -= before > 0 and parse.words(before) == ["out"]
    if parse.words(before)[-1] in words("light"):
        return before
    if not event.occurs:
        return event.chunk
    verb = parse.kinds.rfind("V", 0, event.chunk)
    return verb if verb >= 0 and not set(parse.kinds[verb + 1 : event.chunk]) - {"P"} else event.chunk


def _accused_of(parse: Parse, chunk: int) -> bool:
    """Whether a deed hangs by its preposition on an accusing verb before it: "charged on Monday with killing"."""
    if chunk < 2 or parse.kinds[chunk - 1] not in "Po":
        return False
    joint = parse.words(chunk - 1)[0]
    for before in range(chunk - 2, max(-1, chunk - _REACH), -1):
        if parse.kinds[before] in _BREAKS:
            return False
        if parse.kinds[before] == "V":
            uses = accusing().get(parse.sentence.lex[parse.last[before]].lemma, ())
            return (joint, "object") in uses
    return False


def _believed_to(parse: Parse, chunk: int) -> bool:
    """Whether a deed is what some people are believed to have done: "two men thought to have led the attack"."""
    if chunk < 2 or parse.words(chunk)[:2] != ["to", "have"] or parse.kinds[chunk - 2 : chunk] != "NV":
        return False
    alone = parse.first[chunk - 1] == parse.last[chunk - 1]
    return alone and parse.sentence.lex[parse.last[chunk - 1]].lemma in words("held-to")


def _goes_on(parse: Parse, verb: int) -> bool:
    """Whether the sentence goes on at a chunk with what the accused do or meet: "a man accused of killing two fled"."""
    finite = _FINITE & set(parse.letters[parse.first[verb] : parse.last[verb] + 1])
    return parse.kinds[verb] == "V" and bool(finite) and parse.kinds[verb - 1] not in _BREAKS | {"C"}
