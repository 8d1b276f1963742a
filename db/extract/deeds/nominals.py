"""The events of nouns: "Israel's attack on ...", "the bombing of ... by ...", "rebels launched an attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.deeds.assign import body_of, does, phrase, refine, settled, target, undergoes
from db.extract.deeds.claims import claimants, claims
from db.extract.deeds.events import Event
from db.extract.deeds.governing import (
    ANSWERING,
    DOING,
    accused,
    light_subject,
    predicates,
    shaken,
    sufferers,
    work_of,
)
from db.extract.deeds.naming import named_as
from db.extract.deeds.needs import satisfied
from db.extract.deeds.roles import prepositions, says_what_came, verb_roles
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject, object_before
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY, Lexeme, word_list
from db.gazetteer.nouns import noun_class
from db.gazetteer.triggers import Sense


def noun_event(scene: Scene, first: int, last: int, senses: tuple[Sense, ...]) -> Event | None:
    """Make the event of a noun, None where it names none here."""
    parse = scene.parse
    chunk = parse.at[last]
    for sense in senses:
        event = Event(scene.number, first, last, sense, sense.family, sense.means, chunk)
        _modifiers(scene, event, sense, chunk, first)
        if sense.part == "n":
            _accused(scene, event, chunk)
        if sense.frame != "deed":
            _complements(scene, event, sense, chunk)
        if sense.part == "n":
            _governed(scene, event, sense, chunk)
        elif chunk and parse.words(chunk)[-1] == "dead":
            undergoes(scene, event, [one for one in scene.parties(_lying(parse, chunk)) if one.cls & ph.HUMAN], "p")
        identified(scene, event)
        if satisfied(event, scene, None):
            return settled(event)
    return None


def _lying(parse: Parse, dead: int) -> tuple[int, ...]:
    """Give who is dead: "five guards lay dead", "five guards were dead", and in a headline "five guards dead"."""
    verb = dead - 1 if parse.kinds[dead - 1] in "BV" else dead
    plain = verb == dead or parse.words(verb)[-1] in words("held") or parse.kinds[verb] == "B"
    return find_subject(parse, verb) if plain else ()


def identified(scene: Scene, event: Event) -> None:
    """Take those whom a sentence names as the dead, the wounded or the attackers that an event speaks of."""
    if event.sense.frame not in ("p", "who"):
        return
    named = [one for one in scene.parties(named_as(scene.parse, event.chunk)) if one.cls & ph.HUMAN & ~ph.PRONOUN]
    if event.sense.frame == "who" and ph.BITS[noun_class((scene.parse.sentence.lex[event.last].lower,))] & ph.ASSAILANT:
        event.perpetrators.extend(one for one in named if one.cls & ph.PERSON)
    else:
        for one in named:
            one.harmed = True
        undergoes(scene, event, named, "p")


def _modifiers(scene: Scene, event: Event, sense: Sense, chunk: int, first: int) -> None:
    """Read what stands before the noun in its phrase: whose ("Israel's"), with what ("rocket"), of whom."""
    parse, start = scene.parse, scene.parse.first[chunk]
    lex = parse.sentence.lex
    letter = parse.letters[start]
    event.cause = start > 0 and (
        lex[start - 1].lower in words("because") or _angered(lex, start) or _prayed_for(lex, start)
    )
    event.setting = start > 0 and lex[start - 1].lower in words("setting")
    event.definite = letter == "D" and lex[start].lower in _DEFINITE
    seen: set[int] = set()
    token = start
    while token <= event.last:
        name = scene.names.get(token)
        if name is not None and not name.common and token < first:
            if id(name) not in seen:
                seen.add(id(name))
                _named_modifier(scene, event, sense, name)
        elif parse.letters[token] in "NLJ":
            token = _common_modifier(scene, event, sense, token)
        token += 1
    event.plural = parse.letters[parse.last[chunk]] == "L"
    refine(event)


_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def _angered(lex: Sequence[Lexeme], start: int) -> bool:
    """Whether people are angry at what a noun names: "in protest at the killings", "sparked by the death of"."""
    if start > 1 and lex[start - 1].lower == "by":
        return lex[start - 2].lower in words("sparking")
    return start > 1 and lex[start - 1].lower in ("at", "over", "against") and lex[start - 2].lower in words("anger")


def _prayed_for(lex: Sequence[Lexeme], start: int) -> bool:
    """Whether people only come together for those whom a deed befell: "a vigil for the victims of the shooting"."""
    before = [record.lower for record in lex[max(0, start - _THOSE) : start]]
    return before[-1:] in (["of"], ["in"]) and "for" in before and not _BEFALLEN.isdisjoint(before)


_THOSE, _BEFALLEN = 5, frozenset({"dead", "survivors", "those", "victims"})


def _named_modifier(scene: Scene, event: Event, sense: Sense, name: Name) -> None:
    one = Party(scene.number, name.first, name.last, ph.NAME_BITS.get(name.kind, ph.NAME), name, name.name)
    if name.kind == "place":
        owned = scene.parse.letters[name.last + 1 : name.last + 2] == "'"
        owns = owned or (ph.is_country(name) and not _stands_in(scene, event, name))
        if owns and sense.frame == "on":
            event.perpetrators.append(one)
        else:
            event.places.append(("in", one))
    elif name.kind == "facility" or (name.kind == "person" and sense.frame == "of"):
        event.targets.append(one)
    elif name.kind in ("weapon", "platform", "vehicle"):
        event.instruments.append(one)
    elif name.kind == "nationality" and _describes(scene, event, name):
        return
    elif name.kind != "outlet":
        event.perpetrators.append(one)


def _stands_in(scene: Scene, event: Event, name: Name) -> bool:
    """Whether a country is where it was: "a Nigeria church attack", "Mali ambush", but no "US embassy attack".

    States are told to strike and to attack; who bombs, shoots or lies in ambush does so in the country.
    """
    lex = scene.parse.sentence.lex
    between = [ph.BITS[noun_class((record.lower,))] for record in lex[name.last + 1 : event.first]]
    abroad = any(record.lower in words("abroad") for record in lex[name.last + 1 : event.first])
    if abroad or any(other.kind == "place" and other is not name for other in scene.names.values()):
        return any(cls & ph.FACILITY for cls in between) and not abroad
    unarmed = bool(between) and not any(cls & ph.WEAPON for cls in between)
    return event.family in _WITHIN or (event.family == "assault" and (unarmed or lex[event.last].lower == "ambush"))


_WITHIN = frozenset({"arson", "blast", "bomb", "grenade", "mine", "shoot", "suicide"})
"""Families of deeds that are hardly told as those of a state."""


def _describes(scene: Scene, event: Event, name: Name) -> bool:
    """Whether a nationality says who the victim is, not who did it: "the Peruvian mayor's murder", "pro-Iranian"."""
    owned = "'" in scene.parse.letters[name.last + 2 : event.first]
    return owned or "-" in scene.parse.sentence.lex[name.last].form


_OWNERS = ph.ARMED | ph.GOVERNMENT


def _common_modifier(scene: Scene, event: Event, sense: Sense, token: int) -> int:
    """Read a common noun of the phrase, of two words where these name a thing; give its last token."""
    lex = scene.parse.sentence.lex
    last = token
    cls = ph.BITS[noun_class((lex[token].lower,))]
    if token < event.last and not cls & _OWNERS:
        pair = ph.BITS[noun_class((lex[token].lower, lex[token + 1].lower))]
        if pair & (ph.WEAPON | ph.AIRCRAFT) and pair != ph.BITS[noun_class((lex[token + 1].lower,))] | cls:
            cls, last = pair, token + 1
    one = Party(scene.number, token, last, cls, None, lex[last].lower)
    if cls & (ph.WEAPON | ph.AIRCRAFT):
        event.instruments.append(one)
    elif last >= event.first:
        return last
    elif sense.frame == "of" and cls & ph.HUMAN and scene.parse.letters[last + 1] == "'":
        one.first = scene.parse.first[scene.parse.at[token]]
        if scene.parse.kinds[event.chunk + 1 : event.chunk + 3] == "oN":  # "the gunmen's killing of five farmers"
            event.perpetrators.append(one)
        else:
            undergoes(scene, event, [one], "of")
    elif cls & _OWNERS and sense.frame in ("on", "of"):
        of_the_owner = "'" in scene.parse.letters[token + 2 : event.first]  # "the police commander's murder"
        if one.head not in words("epithet") and not of_the_owner:
            event.perpetrators.append(one)
    elif cls & (ph.FACILITY | ph.VEHICLE) and sense.frame in ("on", "of") and sense.family != "damage":
        event.targets.append(one)
    return last


def _complements(scene: Scene, event: Event, sense: Sense, chunk: int) -> None:
    """Read the phrases after the noun of an event."""
    at: int | None = chunk + 1
    for _ in range(_MOST_PHRASES):
        if at is None or at + 1 >= len(scene.parse.kinds):
            break
        at = _past_phrase(scene, event, sense, chunk, at)


def _past_phrase(scene: Scene, event: Event, sense: Sense, chunk: int, at: int) -> int | None:
    """Read the phrase that opens at a chunk behind the noun of an event, and give the chunk behind it; None where no
    further one is the noun's."""
    parse = scene.parse
    kinds = parse.kinds
    kind = kinds[at]
    if kind in "Poyt" and kinds[at + 1] == "N":
        return _past_preposition(scene, event, sense, at)
    if kind in "T,A" and kinds[at + 1] in "PoyTt":
        return at + 1
    if kind == "C" and at == chunk + 1 and at + 1 in scene.event_chunks and kinds[at + 2 : at + 3] == "o":
        return at + 2
    said = parse.words(at)[-1] if kind == "V" else ""
    if sense.frame == "between" and said in words("opposing"):
        nouns = listed(parse, at + 1)
        for noun in nouns:
            _complement(scene, event, sense, "between", scene.party(noun))
        return (nouns or (at,))[-1] + 1
    if said in words("aiming"):
        event.targets.extend(scene.party(noun) for noun in listed(parse, at + 1))
    return None


def _past_preposition(scene: Scene, event: Event, sense: Sense, at: int) -> int | None:
    """Read a preposition and its nouns, and give the chunk behind them; None where they are not the event's."""
    parse = scene.parse
    prep = parse.sentence.lex[parse.first[at]].lower
    nouns = (at + 1,) if _placed_before_of(scene, at + 1) else listed(parse, at + 1)
    if prep == "between" and len(nouns) == 1 and parse.kinds[at + 2 : at + 4] == "CN":
        nouns = (at + 1, at + 3)
    if parse.words(nouns[0])[-1] in words("statement") or says_what_came(parse, at, nouns):
        return None
    for noun in nouns:
        if noun in scene.event_chunks and noun > at + 1:
            return None
        one = scene.party(noun)
        if not (_of_another(scene, sense, at, one) or _rode(scene, at, one)):
            _complement(scene, event, sense, prep, one)
    return _past_apposition(scene, nouns[-1])


def _of_another(scene: Scene, sense: Sense, of: int, one: Party) -> bool:
    """Whether an "of" tells of the noun before it, not of the event: "the murder of the head of the union", "an attack
    by rebels of the League"."""
    before = of - 1
    if scene.parse.kinds[of] != "o" or scene.parse.kinds[before] != "N" or before in scene.event_chunks:
        return False
    name = scene.names.get(scene.parse.last[before])
    whose = scene.parse.kinds[before - 1 : before] == "y" and one.cls & ph.ARMED
    return bool(whose or sense.frame in ("of", "p")) and (name is None or name.common or name.kind != "place")


def _rode(scene: Scene, on: int, one: Party) -> bool:
    """Whether it is only told on what those came who did it: "an attack by armed men on motorcycles"."""
    by_whom = scene.parse.kinds[max(0, on - 2) : on] == "yN" and scene.parse.words(on) == ["on"]
    return by_whom and one.head in words("ridden")


def _past_apposition(scene: Scene, noun: int) -> int:
    """Give the chunk after a noun and what is said of somebody named: "of Ana Ruiz, head of the union, by gunmen"."""
    said = _APPOSITION.match(scene.parse.kinds, noun + 1)
    return said.end() if said is not None and scene.party(noun).cls & ph.PERSON else noun + 1


_APPOSITION = re.compile(",N(?:[oPt]N)*,(?=[Pyt]N)")


def _placed_before_of(scene: Scene, noun: int) -> bool:
    """Whether a place stands between an event and whom it struck: "the murder in Quito of Ana Ruiz and Ivo Paz"."""
    name = scene.names.get(scene.parse.last[noun])
    return scene.parse.kinds[noun + 1 : noun + 3] == "oN" and name is not None and name.kind == "place"


_MOST_PHRASES = 24
"""More stand behind no noun that anybody wrote."""


def _complement(scene: Scene, event: Event, sense: Sense, prep: str, one: Party) -> None:
    cls = one.cls
    if one in event.perpetrators:
        return
    if prep == "of":
        if cls & (ph.EVENT | ph.ABSTRACT):
            return
        if sense.phrase == "bombing" and cls & ph.PLACE:
            event.means = "air"  # a town is bombed from the air, a market in it by anybody
        if sense.frame in ("of", "bodies") or (sense.frame == "who" and cls & ph.HUMAN and not cls & _OWNERS):
            undergoes(scene, event, [one], "of")
        elif cls & ph.WEAPON:
            event.instruments.append(one)
        elif cls & ph.ARMED:
            (event.targets if event.perpetrators or sense.phrase == "ambush" else event.perpetrators).append(one)
        elif event.family == "air" and cls & (ph.FACILITY | ph.CIVILIAN):  # "the aerial bombardment of a camp"
            undergoes(scene, event, [one], "of")
        elif cls & ph.PLACE:
            event.places.append(("in", one))
        refine(event)
    elif prep == "by":
        if all(known.certainty != "suspected" for known in event.perpetrators):
            does(scene, event, [one])
    else:
        phrase(scene, event, sense.frame, prep, one)


def _governed(scene: Scene, event: Event, sense: Sense, chunk: int) -> None:
    """Take the doer of a noun from the verbs that govern it: "rebels launched an attack"."""
    told = scene.parse.sentence.lists
    doers = (*light_subject(scene, event, chunk), *work_of(scene.parse, chunk)) if told & DOING else ()
    if doers:
        does(scene, event, scene.parties(doers))
    struck = [one for one in scene.parties(sufferers(scene.parse, chunk)) if one.cls & ph.PHYSICAL]
    struck += [one for one in scene.parties(shaken(scene.parse, chunk)) if one.cls & ph.THING]
    if struck:
        event.occurs = True
        undergoes(scene, event, struck, "of")
    for verb in predicates(scene.parse, chunk) if told & _HAPPENING else ():
        if not _of_one_behind(scene, chunk, verb):
            _from_its_verb(scene, event, sense, verb)


def _of_one_behind(scene: Scene, chunk: int, verb: int) -> bool:
    """Whether a relative clause is that of another deed's noun: "an attack in Uri, in revenge for one that killed"."""
    opens = scene.parse.kinds.rfind("W", chunk, verb)
    return opens > chunk + 1 and opens - 1 in scene.event_chunks


def _from_its_verb(scene: Scene, event: Event, sense: Sense, verb: int) -> None:
    """Take what the verb after an event noun says: that it took place, who carried it out, where."""
    parse = scene.parse
    word = parse.sentence.lex[parse.last[verb]].lower
    carried = word in words("done-by")
    aimed = word in words("aiming")
    if not (carried or aimed or word in words("occurring")):
        return
    roles = verb_roles(parse, verb, verb, transitive=True)
    if carried and roles.passive:
        does(scene, event, scene.parties(roles.agents))
    event.occurs = True
    if word in words("shaking") and not roles.passive:
        for one in scene.parties(roles.objects):
            if one.cls & ph.THING:
                target(scene, event, one)
    phrases = list(roles.phrases)
    if parse.kinds[verb + 1 : verb + 2] == "V":
        phrases += prepositions(parse, verb + 2)
    for prep, noun in phrases:
        if aimed and prep in words("targeting") and scene.party(noun).cls & ph.PHYSICAL:
            target(scene, event, scene.party(noun))
        elif prep not in ("by", "of"):
            _complement(scene, event, sense, prep, scene.party(noun))


_HAPPENING = word_list(words=words("done-by") | words("aiming") | words("occurring"))
"""The bit of the verbs that say of a deed that it took place."""


def _whoever(scene: Scene, one: Party) -> bool:
    """Whether a phrase only stands for whoever did it: "the persons responsible for the murder"."""
    return one.first == one.last and one.head in words("whoever") and scene.parse.letters[one.first - 1] == "D"


def _accused(scene: Scene, event: Event, chunk: int) -> None:
    """Take who claims a deed, is charged with it or answers for it, where the sentence has any word for that."""
    if not scene.parse.sentence.lists & ANSWERING:
        return
    verb, thing = object_before(scene.parse, chunk - 1) if chunk > 2 else (-1, ())
    if claims(scene.parse, verb, thing):
        event.perpetrators.extend(claimants(scene, verb))
    for held in scene.parties(accused(scene, chunk)):
        if not words("nobody").isdisjoint(scene.parse.words(scene.parse.at[held.first])):
            continue
        for one in (one for one in scene.several(held) if ph.acts(one) and not _whoever(scene, one)):
            how = "reported" if _of_themselves(scene, held) else "suspected"
            one.certainty = one.certainty if event.family == "protest" else how
            event.occurs = True
            event.perpetrators.extend([one, *body_of(scene, one)])


def _of_themselves(scene: Scene, held: Party) -> bool:
    """Whether a group says of itself that it did it: "the front said it was behind the attack"."""
    parse, says = scene.parse, scene.parse.at[held.first] - 1
    if not held.cls & ph.PRONOUN or says < 0 or parse.kinds[says] != "V":
        return False
    said = parse.sentence.lex[parse.last[says]].tags & SAY
    return bool(said) and any(one.cls & _GROUPS for one in scene.parties(find_subject(parse, says)))


_GROUPS = ph.ASSAILANT | ph.GROUP | ph.ORGANIZATION
