"""Places that a sentence names for something else than where it happened: offices, origins, hospitals, speeches."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.mentions import Name
from db.extract.relations import relation
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import REL, SAY, word_list
from db.gazetteer.nouns import noun_class

_SPEAKING = re.compile(r"(?:V[AT]*(?:t?N)?|N[AT]*[tP]N)[AT]*\Z")
"""The chunks from a word of speaking to the place of it: "told", "spoke yesterday to reporters", "speaking to them"."""
_OBJECTS = ("VN", "AN", "TN")
"""The chunks that end with what is said, or with those who are told: "reported an attack", "told reporters"."""
_OFFICES = ph.OFFICIAL | ph.ORGANIZATION | ph.GOVERNMENT | ph.OUTLET
_TREATING = word_list(words=words("treating"))
_CALLED = 4
"""How many words from a place on the name of a hospital may end: "Derna General Hospital"."""
_REACH = 8
"""How many words before a place the hospital may stand in which somebody is treated there."""


def elsewhere(name: Name, scene: Scene, article: Article) -> bool:
    """Whether a place name tells of another place than that of what its sentence tells."""
    parse = scene.parse
    if (
        place_of_saying(name, parse)
        or _speaks(name, parse)
        or _place_of_treatment(name, scene)
        or _place_of_deal(name, scene)
        or _place_of_burial(name, scene)
        or _on_the_way_of_others(name, scene)
        or _home(name, parse)
        or _left_behind(name, scene)
    ):
        return True
    at = parse.at[name.first]
    if at > 2 and parse.kinds[at - 3 : at] == "PNP" and parse.words(at - 1) == ["in"]:  # "from Bura in Sudan"
        within = scene.names.get(parse.last[at - 2])
        if within is not None and within.kind == "place" and _may_lie_in(within, name, article):
            return elsewhere(within, scene, article)
    if at > 1 and parse.kinds[at - 1] == "P" and parse.words(at - 2)[-1] in words("abiding"):
        return all(parse.at[last] != at - 2 for _, last, _ in scene.hits)
    if at < 2 or parse.kinds[at - 2] != "N" or parse.first[at] != name.first - (parse.letters[name.first - 1] == "D"):
        return False
    place = article.place_of.get(id(name))
    word = parse.words(at - 1)[-1]
    wide = place is not None and place.is_land
    return word in words("belonging") and wide and bool(scene.party(at - 2).cls & _OFFICES)


def _may_lie_in(name: Name, around: Name, article: Article) -> bool:
    """Whether nothing tells that a place lies in no other: no "infiltrated from Chad in Darfur"."""
    one, other = article.place_of.get(id(name)), article.place_of.get(id(around))
    if one is None or other is None:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    return other.is_land or (other.is_wide and one.admin1 == other.admin1)


def place_of_saying(name: Name, parse: Parse) -> bool:
    """Whether a place is where somebody spoke: "told reporters in Lima that ..."."""
    at = parse.at[name.first] - 2
    if at < 1 or parse.kinds[at + 1] != "P":
        return False
    spoken = _SPEAKING.search(parse.kinds, 0, at + 1)
    if spoken is None:
        return False
    lex, first, last = parse.sentence.lex, parse.first[spoken.start()], parse.last[spoken.start()]
    if parse.kinds[spoken.start()] == "N" or lex[last].lower == "speaking":
        return lex[last].lower == "speaking"
    if parse.kinds[at - 1 : at + 1] in _OBJECTS and lex[last].lower not in words("addressing"):
        return False
    said = [token for token in range(first, last + 1) if lex[token].tags & SAY]
    if all(parse.letters[token] == "A" for token in said):  # not "the army, which says nothing, attacked"
        return False
    return "B" not in parse.letters[first : last + 1] or "that" in [record.lower for record in lex[name.last + 1 :][:2]]


def _speaks(name: Name, parse: Parse) -> bool:
    """Whether a place stands for a government that speaks: "warplanes hit 22 targets in Iraq, Ankara said"."""
    at, kinds = parse.at[name.first], parse.kinds
    if kinds[at + 1 : at + 2] != "V" or parse.first[at] != name.first or (at and kinds[at - 1] in "Pto"):
        return False
    return bool(parse.sentence.lex[parse.last[at + 1]].tags & SAY)


def _home(name: Name, parse: Parse) -> bool:
    """Whether a place is where somebody lives: "Ana Paz, 26, of Leeds, shot", "Luis Mora, of Derna"."""
    at = name.first - 2
    return at > 0 and parse.kinds[parse.at[at + 1]] == "o" and parse.sentence.lex[at].form == ","


def _left_behind(name: Name, scene: Scene) -> bool:
    """Whether a place is where those come from whom a deed befell: "bombed a camp of people who fled war in Bura"."""
    parse, at = scene.parse, scene.parse.at[name.first]
    if not parse.sentence.lists & _FLEEING or parse.kinds[at - 3 : at] not in _FROM_WHAT:
        return False
    lex, fled = parse.sentence.lex, parse.first[at - 3]
    if not (lex[parse.last[at - 3]].lists & _FLEEING and lex[fled - 1].tags & REL):
        return False
    return any(last < fled for _, last, _ in scene.hits)


_FROM_WHAT = ("VNP", "VVP")
_FLEEING = word_list(lemmas={"escape", "flee"})


def _on_the_way_of_others(name: Name, scene: Scene) -> bool:
    """Whether a place is where something else than a deed comes from or goes to: "a visit to", "a report from".

    What a deed itself is done from or toward stays, and so does a road: "fired from", "on the road to".
    """
    parse = scene.parse
    lex = parse.sentence.lex
    if relation(lex, name.first) not in ("from", "toward"):
        return False
    at = next((n for n in range(parse.at[name.first] - 1, -1, -1) if parse.kinds[n] in "Pt"), 0)
    if parse.words(at - 1)[-1] == "according" or at < 1:
        return at > 0
    if parse.kinds[at - 1] == "N" and parse.words(at - 1)[-1] in words("road") | words("journey"):
        return parse.words(at - 1)[-1] in words("journey")
    verb = max(parse.kinds.rfind("V", 0, at), parse.kinds.rfind(":", 0, at))
    if verb > 0 and parse.words(at)[-1] in ("into", "to") and parse.words(verb)[-1] in words("entering"):
        return not any(one.cls & _ENTERING for one in scene.parties(find_subject(parse, verb)))
    return ("N" in parse.kinds[:at]) if verb < 0 else all(parse.at[first] != verb for first, _, _ in scene.hits)


_ENTERING = ph.ARMED | ph.VEHICLE
"""Who struck where they came, if the sentence tells of a deed: "tanks rolled into Hama as troops fired on"."""


def _place_of_treatment(name: Name, scene: Scene) -> bool:
    """Whether a place is where somebody is cared for: "was taken to a hospital in Lima", "treated at Ross clinic"; but
    "taken to hospital after an attack in Lima"."""
    parse = scene.parse
    if not parse.sentence.lists & _TREATING:
        return False
    verb = parse.kinds.rfind("V", 0, parse.at[name.first])
    if any(parse.last[verb] < first < name.first for first, _, _ in scene.hits):
        return False
    if verb < 0 or words("treating").isdisjoint(parse.words(verb)):
        return False
    lex = parse.sentence.lex
    start = max(parse.last[verb], name.first - _REACH) + 1
    beside = [*lex[start : name.first], *lex[name.last :][:_CALLED]]
    return any(record.lower in words("hospital") for record in beside)


def _place_of_deal(name: Name, scene: Scene) -> bool:
    """Whether a place is where a deal was made that is only spoken of: "violating the accord signed in Doha"."""
    parse, verb = scene.parse, scene.parse.at[name.first] - 2
    if verb < 1 or parse.kinds[verb : verb + 2] != "VP" or parse.kinds[verb - 1] != "N":
        return False
    return parse.words(verb) == ["signed"] and all(parse.at[last] != verb for _, last, _ in scene.hits)


def _place_of_burial(name: Name, scene: Scene) -> bool:
    """Whether a place is where those gathered who mourn: "attended the funeral in Doha of", but not "a bomb hit a
    funeral in Doha", nor a vigil that is what is told."""
    parse = scene.parse
    at = parse.at[name.first] - 2
    if at < 1 or parse.kinds[at - 1 : at + 2] != "VNP" or parse.words(at)[-1] not in _RITES:
        return False
    if any(parse.at[last] == at for _, last, _ in scene.hits):
        return False
    return parse.sentence.lex[parse.last[at - 1]].lemma in _ATTENDING


_RITES = frozenset({"burial", "funeral", "funerals", "memorial", "vigil"})
_ATTENDING = frozenset({"attend", "hold", "join", "lead"})


def label(name: Name, article: Article) -> bool:
    """Whether a place only tells who somebody is: "the Cauca police", "a man from Lima", "police in Lima said".

    Or where they said it: "In Lima, officials said".
    """
    parse = article.parse(name.sentence)
    at = parse.at[name.first]
    if at == 1 and parse.words(0) == ["in"] and parse.kinds[2:4] == ",N":
        return bool(_head(parse, 3) & _PEOPLE) and _says_next(parse, 3)
    if name.last < parse.last[at]:
        beside = at > 0 and parse.kinds[at - 1] == "P" and parse.words(at - 1)[0] in words("placing")
        return bool(_head(parse, at) & _PEOPLE) and not beside
    before = parse.words(at - 1)[-1] if at > 1 and parse.kinds[at - 2] == "N" else ""
    if before == "in" and _says_next(parse, at):
        told = bool(_head(parse, at - 2) & _PEOPLE) or parse.words(at - 2)[-1] in words("informant")
        return told or _is_body(name.sentence, parse.last[at - 2], article)
    return before in words("belonging") and bool(_head(parse, at - 2) & _PEOPLE)


def _is_body(number: int, token: int, article: Article) -> bool:
    """Whether a token is of the name of an organisation, government or outlet, which has its seat somewhere."""
    named = article.names_by_token(number).get(token)
    return named is not None and named.kind in ("organization", "government", "outlet")


def _says_next(parse: Parse, at: int) -> bool:
    """Whether who is named before a place goes on to say something: "police in Lima today reported that"."""
    verb = next((n for n in range(at + 1, len(parse.kinds)) if parse.kinds[n] not in "TA"), at)
    return parse.kinds[verb] == "V" and bool(parse.sentence.lex[parse.last[verb]].tags & SAY)


def part_of_city(name: Name, article: Article) -> bool:
    """Whether a place is told of as a part of a city: "the Palermo neighbourhood", "Ahumada Street"."""
    lex = article.sentences[name.sentence].lex
    beside = [record.lower for record in lex[name.last : name.last + 2]]
    if name.first > 1 and lex[name.first - 1].lower == "of":
        beside.append(lex[name.first - 2].lower)
    return not words("city-part").isdisjoint(beside)


def _head(parse: Parse, chunk: int) -> int:
    """Give the class of the common noun that heads a chunk."""
    return ph.BITS[noun_class((parse.sentence.lex[parse.last[chunk]].lower,))]


_PEOPLE = ph.HUMAN & ~(ph.NUMBER | ph.PRONOUN | ph.GROUP)
