"""Days on which somebody was found dead: what had befallen them was on that day or before."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list
from db.gazetteer.triggers import Sense

_FINDING = word_list(words=words("finding"))
_OF_ONE_VERB, _OPENING = frozenset("NPoAJt"), frozenset("N,oPAC")


def of_finding(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether the date, the chunks ``first`` to ``last``, is that on which those were found whom an event befell.

    "On Friday villagers found the bodies of", "was killed and his body was found on Friday", "found shot on Friday",
    "recovered on Friday the bodies of two men killed in".
    """
    parse = scene.parse
    if not parse.sentence.lists & _FINDING:
        return False
    found = next((chunk for chunk, kind in enumerate(parse.kinds) if kind == "V" and _finds(parse, chunk)), -1)
    killed = event.sense.part == "v" and event.chunk == found + 1
    if found < 0:
        return False
    if found in (first - 1, last + 1) and any(_has_body(parse, chunk) for chunk in range(found + 1, event.chunk)):
        return True
    if last < found:
        alone = "V" not in parse.kinds[:first] and not set(parse.kinds[last + 1 : found]) - _OPENING
        return alone and (killed or _is_body(event.sense))
    if not (killed or _is_body(event.sense) or (event.chunk < found and _body(scene, found - 1))):
        return False
    between = range(found + 1 + killed, first)
    return all(parse.kinds[chunk] in _OF_ONE_VERB or _says_how(scene, chunk) for chunk in between)


def _says_how(scene: Scene, chunk: int) -> bool:
    """Whether a participle only says in what state bodies were found: "found dumped on a road"."""
    parse = scene.parse
    bare = parse.kinds[chunk] == "V" and parse.letters[parse.first[chunk] : parse.last[chunk] + 1] == "d"
    return bare and chunk not in scene.event_chunks


def _has_body(parse: Parse, chunk: int) -> bool:
    return parse.kinds[chunk] == "N" and parse.words(chunk)[-1] in words("remains")


def _finds(parse: Parse, chunk: int) -> bool:
    return parse.words(chunk)[-1] in words("finding")


def _body(scene: Scene, chunk: int) -> bool:
    return any(_is_body(senses[0]) for first, _, senses in scene.hits if scene.parse.at[first] == chunk)


def _is_body(sense: Sense) -> bool:
    return sense.frame == "bodies" or sense.phrase.endswith((" body", " corpse"))
