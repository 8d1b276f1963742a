"""Who speaks of themselves: "the army said it had killed three men", "the militia said its drones hit a depot", and who
says "we" in a quote: the rebels whose spokesman is quoted."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY
from db.gazetteer.nouns import noun_class

_ACTING = ph.ARMED | ph.GOVERNMENT | ph.ORGANIZATION | ph.NATION
_SELVES = frozenset({"it", "they"})
_THEIRS = frozenset({"its", "their"})


def spoken_of(scene: Scene, doer: Party) -> Party | None:
    """Give the body that says of itself what "it", "they" or its weapon did; None where another is meant."""
    parse = scene.parse
    chunk = parse.at[doer.first]
    first = parse.sentence.lex[parse.first[parse.at[doer.last]]].lower  # "one of its members" begins before "its"
    if first == "our" or (doer.cls & ph.PRONOUN and first == "we"):
        return _body_quoted(scene, doer)
    if first not in _THEIRS and not (doer.cls & ph.PRONOUN and first in _SELVES):
        return None
    if (captor := _captor(scene, chunk)) is not None:
        return captor
    at = chunk - 1
    while at > 1 and (parse.kinds[at] in "TA," or parse.words(at) == ["that"] or _in_a_statement(scene, at)):
        at -= 2 if parse.kinds[at] == "N" else 1
    if at < 1 or parse.kinds[at] != "V" or not parse.sentence.lex[parse.last[at]].tags & SAY:
        return None
    subject = find_subject(parse, at)
    speaker = scene.party(subject[0]) if len(subject) == 1 and not _nobody(parse, subject[0]) else None
    return speaker if speaker is not None and ph.acts(speaker, _ACTING) else None


def _nobody(parse: Parse, chunk: int) -> bool:
    """Whether a subject says that nobody spoke: "no group has said it was behind the attack"."""
    told = parse.sentence.lex[max(0, parse.first[chunk] - 1) : parse.last[chunk] + 1]
    return not words("nobody").isdisjoint([record.lower for record in told])


def _body_quoted(scene: Scene, doer: Party) -> Party | None:
    """Give the armed body of the one who speaks behind a quote: ""We shot them," the rebel spokesman said"."""
    parse, lex = scene.parse, scene.parse.sentence.lex
    closes = next((at for at in range(doer.last + 1, len(lex)) if lex[at].form in _CLOSING), -1)
    told = _TELLING.match(parse.kinds, parse.at[closes]) if closes >= 0 else None
    if told is None or not lex[parse.last[max(told.end("verb"), told.end("said")) - 1]].tags & SAY:
        return None
    chunks = [chunk for chunk in range(told.start(), told.end()) if parse.kinds[chunk] == "N"]
    tokens = [token for chunk in chunks for token in range(parse.first[chunk], parse.last[chunk] + 1)]
    return next((one for token in tokens if (one := _armed_body(scene, token)) is not None), None)


def _armed_body(scene: Scene, token: int) -> Party | None:
    """Give the armed body that a token names: "Houthi", "rebel"; the one of a country with it: "Israeli military"."""
    name = scene.names.get(token)
    if name is not None and name.kind in ("armed-group", "military"):
        return Party(scene.number, name.first, name.last, ph.NAME_BITS[name.kind], name, name.name)
    word = scene.parse.sentence.lex[token].lower
    body, before = ph.BITS[noun_class((word,))] & ph.ARMED, scene.names.get(token - 1)
    if not body:
        return None
    nation = before if before is not None and before.kind == "nationality" else None
    return Party(scene.number, nation.first if nation is not None else token, token, body, nation, word)


_CLOSING = frozenset({'"', "”", "''"})
_TELLING = re.compile("A?(?:N(?:[oP]N)?(?P<verb>V)|(?P<said>V)N(?:,N)?(?:[oP]N)?)")
"""The chunks that tell behind a quote who speaks: "a leader of the group said", "said Omar, a spokesman for them"."""


def _captor(scene: Scene, pronoun: int) -> Party | None:
    """Give who did something to those whom they had struck before: "the front freed three soldiers it had taken"."""
    parse = scene.parse
    whom = pronoun - 1 - (parse.kinds[pronoun - 1 : pronoun] == "W")
    if whom < 1 or parse.kinds[whom] != "N" or parse.kinds[pronoun : pronoun + 2] != "NV":
        return None
    verb = parse.kinds.rfind("V", 0, whom)
    had = parse.letters[parse.first[pronoun + 1]] == "H" and "N" not in parse.kinds[verb + 1 : whom]
    subject = find_subject(parse, verb) if verb > 0 and had else ()
    one = scene.party(subject[0]) if len(subject) == 1 else None
    return one if one is not None and one.cls & ph.ARMED else None


def _in_a_statement(scene: Scene, at: int) -> bool:
    """Whether a noun behind a preposition only says how it was said: "in a statement", "on its radio station"."""
    parse = scene.parse
    told = parse.words(at)[-1] in words("statement") | words("medium")
    return parse.kinds[at - 1 : at + 1] == "PN" and told
