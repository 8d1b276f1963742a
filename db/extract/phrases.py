"""Noun phrases as parties: what a phrase names, from the name or the common noun that heads it."""

from __future__ import annotations

from dataclasses import dataclass

from db.extract.mentions import Name
from db.extract.sentences.grammar import Parse
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words as event_words
from db.gazetteer.nouns import classes, noun_class

# Classes of phrases as bits, so that a test for any of several is one operation.
(
    ASSAILANT, GROUP, MILITARY, SOLDIER, POLICE, GOVERNMENT, CIVILIAN, OFFICIAL, PROTESTER, PERSON, ORGANIZATION,
    NATION, NUMBER, PRONOUN, FACILITY, VEHICLE, AIRCRAFT, PLACE, BOMBING, SUICIDE, ARTILLERY, AIRWEAPON, GRENADE,
    CHEMICAL, GUN, BLADE, RIOTWEAPON, FIREWEAPON, DEAL, EVENT, ACCIDENT, ABSTRACT, NAME, OUTLET, GOODS, OTHER,
) = (1 << n for n in range(36))  # fmt: skip

ARMED = ASSAILANT | GROUP | MILITARY | SOLDIER | POLICE
STATE = MILITARY | SOLDIER | POLICE | GOVERNMENT
HUMAN = ARMED | GOVERNMENT | CIVILIAN | OFFICIAL | PROTESTER | PERSON | ORGANIZATION | NATION | NUMBER | PRONOUN | NAME
THING = FACILITY | VEHICLE | AIRCRAFT | PLACE
WEAPON = BOMBING | SUICIDE | ARTILLERY | AIRWEAPON | GRENADE | CHEMICAL | GUN | BLADE | RIOTWEAPON | FIREWEAPON
PHYSICAL = HUMAN | THING
"""Classes together: who is armed, who acts for a state, who can be hurt, what can be damaged, what harms."""

BITS = {
    "assailant": ASSAILANT, "group": GROUP, "military": MILITARY, "soldier": SOLDIER, "police": POLICE,
    "government": GOVERNMENT, "civilian": CIVILIAN, "official": OFFICIAL, "protester": PROTESTER,
    "facility": FACILITY, "vehicle": VEHICLE, "aircraft": AIRCRAFT, "place": PLACE, "bombing": BOMBING,
    "suicide": SUICIDE, "artillery": ARTILLERY, "airweapon": AIRWEAPON, "grenade": GRENADE, "chemical": CHEMICAL,
    "gun": GUN, "blade": BLADE, "riotweapon": RIOTWEAPON, "fire-weapon": FIREWEAPON, "deal": DEAL,
    "force-event": EVENT, "unspecified": NUMBER, "accident": ACCIDENT, "abstract": ABSTRACT, "goods": GOODS,
    "": OTHER,
}  # fmt: skip
"""The class that a common noun gives its phrase, by its class in nouns.tsv."""
NAME_BITS = {
    "armed-group": GROUP, "military": MILITARY, "government": GOVERNMENT, "organization": ORGANIZATION,
    "person": PERSON, "facility": FACILITY, "place": PLACE, "vehicle": VEHICLE, "platform": AIRCRAFT,
    "nationality": NATION, "outlet": OUTLET,
}  # fmt: skip
"""The class that a name gives its phrase, by its kind."""


@dataclass(slots=True)
class Party:
    """A noun phrase in the sentence number ``sentence``, tokens ``first`` to ``last`` without its article.

    ``cls`` is one of the class bits of this module; ``name`` the named entity that heads it or stands in it, if any;
    ``certainty`` as in ``db.model.Actor``; ``harmed`` marks who was killed, hurt, taken or held.
    """

    sentence: int
    first: int
    last: int
    cls: int
    name: Name | None
    head: str
    certainty: str = "asserted"
    harmed: bool = False


_BELIEVERS = "ists"
"""How the plural of fighters ends whom a creed gives a capital: "an encounter with Maoists"."""
_SO_CALLED, _MEMBERS, _KIND_OF_BODY, _PARTS, _UNIFORMS = map(
    event_words, ("so-called", "member", "kind-of-body", "no-target", "uniform")
)
_ANYBODY = frozenset({"individuals", "men", "people", "persons", "youths"})
_DRESSED = frozenset({"disguised", "dressed", "wearing"})


def party(parse: Parse, chunk: int, number: int, names: dict[int, Name]) -> Party:
    """Give the party that the noun chunk names; ``names`` holds the names of the sentence by each of their tokens."""
    first, last, letters = parse.first[chunk], parse.last[chunk], parse.letters
    lex = parse.sentence.lex
    while first < last and (letters[first] in "DAG'" or lex[first].lower in _SO_CALLED):
        first += 1
    head = last
    name = names.get(last)
    if name is not None and not name.common:
        return _named(parse, names, number, first, last)
    letter = letters[last]
    if letter == "R":
        return Party(number, first, last, PRONOUN, None, lex[last].lower)
    if letter == "U":
        thing = BITS[noun_class((lex[last].lower,))]
        if thing & (WEAPON | AIRCRAFT) or (thing & ASSAILANT and lex[last].lower.endswith(_BELIEVERS)):
            return Party(number, first, last, thing, _inner(parse, names, first, last), lex[last].lower)
        while head > first and letters[head] == "U":
            head -= 1
        head = last if letters[head] == "#" else head
    if head == first and letters[head] == "U":
        return Party(number, first, last, NAME, None, lex[last].lower)
    words = (lex[head].lower,) if head == first else tuple([r.lower for r in lex[max(first, head - 2) : head + 1]])
    cls = BITS[noun_class(words)]
    inner = _inner(parse, names, first, last)
    if inner is not None and inner.kind == "armed-group" and inner.last == head - 1 and words[-1] in _KIND_OF_BODY:
        return Party(number, first, inner.last, GROUP, inner, lex[inner.last].lower)
    if words[-1] in _MEMBERS:
        cls = _of_body(words[:-1], inner) or cls
    if cls == CIVILIAN and words[-1] in _ANYBODY and _uniformed(parse, chunk):
        cls = ASSAILANT
    if cls == OTHER:
        cls = NUMBER if letter == "#" else NAME if letter == "U" else OTHER
    return Party(number, first, last, cls, inner, lex[head].lower)


def _uniformed(parse: Parse, chunk: int) -> bool:
    """Whether people are told of by what those wear who attack: "men in army uniform", "men wearing masks"."""
    kinds, at = parse.kinds, chunk + 1
    if kinds[at : at + 2] == "PN":
        return parse.words(at) == ["in"] and parse.words(at + 1)[-1] in _UNIFORMS
    if kinds[at : at + 2] not in ("VN", "VP", "VS") or parse.words(at)[-1] not in _DRESSED:
        return False
    return any(word in _UNIFORMS or noun_class((word,)) in ("soldier", "police") for word in _dress(parse, at))


def _dress(parse: Parse, verb: int) -> list[str]:
    return parse.words(verb + 1 if parse.kinds[verb + 1] == "N" else verb + 2)


def _named(parse: Parse, names: dict[int, Name], number: int, first: int, last: int) -> Party:
    """Give the party of a phrase that a name ends, or what looks like one."""
    lex, name = parse.sentence.lex, names[last]
    if described(name, parse.sentence):
        kind = noun_class(tuple([record.lower for record in lex[max(first, last - 2) : last + 1]]))
        return Party(number, first, last, BITS[kind], _inner(parse, names, first, name.first - 1), lex[last].lower)
    if name.kind == "nationality" and "#" in parse.letters[first:last]:
        return Party(number, first, last, CIVILIAN, None, lex[last].lower)
    before = lex[name.first - 1].lower if name.first > first else ""
    if name.kind in _CHRISTENED and before in event_words("vessel"):  # "the patrol ship Sergei Kotov"
        return Party(number, first, last, VEHICLE, None, before)
    return Party(number, first, last, _name_class(name, parse, first), name, lex[last].lower)


_CHRISTENED = frozenset({"person", "place", "organization"})


def described(name: Name, sentence: Sentence) -> bool:
    """Whether what looks like a name, as much does in capitals, only describes: POLICE STATION, URBAN COMMANDOS."""
    words = sentence.lex[name.first : name.last + 1]
    if name.kind == "nationality":
        return len(words) == 1 and words[0].form.isupper() and bool(noun_class((words[0].lower,)))
    if name.kind not in _DESCRIBED:
        return False
    for record in words:
        if record.size >= _RARE:
            return False
    told = noun_class(tuple([record.lower for record in words]))
    if name.kind == "outlet":
        return told == "facility" and words[0].form.isupper()
    if name.kind in ("armed-group", "military") and told in ("assailant", "soldier"):
        return True
    return len(words) > 1 and bool(told) and name.entity is None and not name.candidates


_DESCRIBED = frozenset({"place", "facility", "organization", "armed-group", "military", "outlet"})
_RARE = 60


def is_part(one: Party, sentence: Sentence) -> bool:
    """Whether a party is but a part of what was struck, or what it stands in: "a block", no "apartment block"."""
    if one.head not in _PARTS:
        return False
    before = sentence.lex[one.last - 1].lower if one.last > one.first else ""
    return f"{before} {sentence.lex[one.last].lemma}" not in classes()


def acts(one: Party, cls: int = HUMAN) -> bool:
    """Whether a party is of a class, people at first, or a country that stands for those who act for it."""
    return bool(one.cls & cls) or (bool(one.cls & PLACE) and is_country(one.name))


def is_country(name: Name | None) -> bool:
    """Whether a name is that of a country, which can act."""
    return name is not None and bool(name.candidates) and name.candidates[0].feature == "country"


def is_capital(one: Party) -> bool:
    """Whether a party is a country's capital, which may stand for its government: "blamed Moscow for the blast"."""
    return one.name is not None and bool(one.name.candidates) and one.name.candidates[0].feature == "capital"


def _name_class(name: Name, parse: Parse, first: int) -> int:
    if name.kind == "weapon":
        words = tuple(record.lower for record in parse.sentence.lex[max(first, name.last - 2) : name.last + 1])
        return BITS[noun_class(words)] or BOMBING
    return NAME_BITS.get(name.kind, NAME)


def _inner(parse: Parse, names: dict[int, Name], first: int, last: int) -> Name | None:
    """The name inside a phrase that a common noun heads: "Taliban" in "Taliban fighters"."""
    if names:
        for token in range(last, first - 1, -1):
            name = names.get(token)
            if name is None or name.common or name.kind == "outlet":
                continue
            if name.kind != "nationality" or "-" not in parse.sentence.lex[name.last].form:
                return name
    return None


_MEMBER_OF = {GROUP: ASSAILANT, ASSAILANT: ASSAILANT, MILITARY: SOLDIER, SOLDIER: SOLDIER, POLICE: POLICE}


def _of_body(words: tuple[str, ...], name: Name | None) -> int:
    """Give what the members of an armed body are: of a militia fighters, of an army soldiers; 0 for other members."""
    body = BITS[noun_class(words)] if words else 0
    if body in _MEMBER_OF:
        return _MEMBER_OF[body]
    return member_of(NAME_BITS.get(name.kind, 0)) if name is not None else 0


def member_of(body: int) -> int:
    """Give the class of the members of a body of a class, 0 where the body is not armed."""
    return _MEMBER_OF.get(body, 0)
