"""Who does what to whom around a trigger: subjects, objects and prepositional phrases in a chunked sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.extract.deeds.subjects import find_subject, fronted_object, reduced_subject
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import gone_on, listed, past_modifiers
from db.extract.sentences.onemore import ONE_MORE, one_more
from db.extract.sentences.voice import is_bare, is_passive, shared_object
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list
from db.gazetteer.nouns import noun_class


@dataclass(slots=True)
class VerbRoles:
    """The noun chunks around a verb chunk: subject, agents, objects and (preposition, chunk) phrases."""

    subject: tuple[int, ...]
    objects: tuple[int, ...]
    agents: tuple[int, ...]
    phrases: tuple[tuple[str, int], ...]
    passive: bool


def verb_roles(parse: Parse, verb: int, after: int, *, transitive: bool) -> VerbRoles:
    """Give the chunks around the verb chunk ``verb``; ``after`` is the last chunk of its phrase ("set fire to").

    ``transitive`` tells that the verb has to have an object, so that a lone participle without one is a passive.
    """
    before = parse.kinds[verb - 2 : verb] if transitive and verb > 1 else ""
    fronted = fronted_object(parse, verb, after) if before in _FRONTING else None
    if fronted is not None:
        return VerbRoles((verb - 1,), fronted, (), tuple(prepositions(parse, after + 1)), passive=False)
    aside, after = after, _past_aside(parse, after)
    passive = is_passive(parse, verb, after, transitive=transitive)
    objects = () if passive else listed(parse, after + 1) or shared_object(parse, after)
    if more := gone_on(parse, objects):
        objects += tuple(chunk for chunk in more if chunk not in objects)
    phrases = tuple(prepositions(parse, (objects[-1] if objects else after) + 1))
    phrases = _in_aside(parse, aside, after) + phrases if after > aside else phrases
    agents = (_by(phrases) or _shared_agents(parse, after) or _agents_at_last(parse, after)) if passive else ()
    subject = (reduced_subject(parse, verb) if passive else ()) or find_subject(parse, verb)
    return VerbRoles(subject + _among(parse, subject), objects + specified(parse, objects), agents, phrases, passive)


_FRONTING = ("WN", "NN")


def _by(phrases: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    return tuple(noun for prep, noun in phrases if prep == "by")


def _shared_agents(parse: Parse, after: int) -> tuple[int, ...]:
    """Give the agents of a passive that goes on the one before: "were abducted in May and later killed by gunmen"."""
    kinds = parse.kinds
    at = after + 1
    while kinds[at : at + 1] in ("P", "N", "T", "A") and kinds[at : at + 1]:
        at += 1
    if kinds[at : at + 2] != "CV" or not is_bare(parse, at + 1):
        return ()
    return _by(prepositions(parse, at + 2)) if is_passive(parse, at + 1, at + 1, transitive=True) else ()


def _agents_at_last(parse: Parse, after: int) -> tuple[int, ...]:
    """Give the agents of a passive behind a clause on when it was: "was shot while driving home by gunmen"."""
    behind = _MEANWHILE.match(parse.kinds, after + 1)
    if behind is None or parse.words(behind.start("S"))[0] not in _WHEN:
        return ()
    doing = behind.start("V")
    group = parse.letters[parse.first[doing] : parse.last[doing] + 1]
    doers = listed(parse, behind.end()) if group[-1] != "d" or "B" not in group else ()
    return tuple(one for one in doers if noun_class((parse.words(one)[-1],)) in _DOERS)


_MEANWHILE = re.compile("[PoNTA]*(?P<S>S)N?(?P<V>V)[PoNTA]*y")
_WHEN = frozenset({"as", "when", "while"})
_DOERS = frozenset({"assailant", "civilian", "group", "military", "police", "protester", "soldier"})


def _among(parse: Parse, subject: tuple[int, ...]) -> tuple[int, ...]:
    """Give whom "including" picks out of a subject: "four people, including two children, were killed"."""
    if not subject or not parse.sentence.lists & _INCLUDING:
        return ()
    at = past_modifiers(parse.kinds, subject[-1] + 1)
    at += parse.kinds[at : at + 1] == ","
    if parse.kinds[at : at + 2] != "PN" or parse.words(at) != ["including"]:
        return ()
    return listed(parse, at + 1)


_INCLUDING = word_list(words=["including"])


def specified(parse: Parse, objects: tuple[int, ...]) -> tuple[int, ...]:
    """Give what is gone through behind an object: "killed three journalists: Ana Ruiz, Luis Mora and"."""
    at = past_modifiers(parse.kinds, objects[-1] + 1) if objects else 0
    if at > 0 and parse.kinds[at : at + 4] == ",PNN" and parse.words(at + 1) == ["among"]:
        return listed(parse, at + 3)
    if at < 1 or parse.kinds[at : at + 2] not in _OPENING or parse.letters[parse.last[objects[-1]]] != "L":
        return _by_name(parse, at) if at > 0 else ()
    at += 2 if parse.kinds[at] == "P" else 0
    opens = _past_opening(parse, at)
    members = listed(parse, opens) if opens > at else ()
    counted = parse.letters[parse.first[objects[-1]]] == "#"
    return members if len(members) > 1 and counted else _by_name(parse, at)


_OPENING = ("::", ":N", ":A", ",A", "PN")


def _past_opening(parse: Parse, at: int) -> int:
    """The chunk after the colon, dashes or "namely" that open an enumeration, else ``at`` itself."""
    marks, namely = at, False
    while marks < len(parse.kinds) and (parse.kinds[marks] in ":," or parse.words(marks) == ["namely"]):
        namely = namely or parse.words(marks) == ["namely"]
        marks += 1
    plain = all(parse.words(chunk)[0] in _MARKS for chunk in range(at, marks))
    return marks if namely or (plain and marks > at) else at


_MARKS = frozenset({":", "-", "--", "–", "—"})


def _by_name(parse: Parse, at: int) -> tuple[int, ...]:
    """Give those whom a colon names."""
    if parse.kinds[at : at + 2] != ":N" or parse.words(at) != [":"]:
        return ()
    return tuple(n for n in listed(parse, at + 1) if parse.letters[parse.last[n]] == "U")


def _past_aside(parse: Parse, after: int) -> int:
    """Where a verb phrase goes on behind a phrase between commas: "they shot, with rifles and pistols, a guard"."""
    if parse.kinds[after + 1 : after + 2] != ",":
        return after
    aside = _ASIDE.match(parse.kinds, after + 1)
    return aside.end() - 1 if aside is not None and parse.words(after + 2) != ["including"] else after


def _in_aside(parse: Parse, verb: int, after: int) -> tuple[tuple[str, int], ...]:
    """Give the phrases of what stands between commas behind a verb, which goes on after the chunk ``after``."""
    nouns = (chunk for chunk in range(verb + 1, after) if parse.kinds[chunk] == "N")
    return tuple((parse.words(verb + 2)[0], chunk) for chunk in nouns)


_ASIDE = re.compile(",PN(?:CN)?,(?=N)")


def prepositions(parse: Parse, at: int) -> list[tuple[str, int]]:
    """Give the (preposition, noun chunk) phrases from chunk ``at`` to the end of the clause."""
    kinds = parse.kinds
    size = len(kinds)
    found: list[tuple[str, int]] = []
    while at < size:
        kind = kinds[at]
        if kind in "Poyt":
            prep = parse.sentence.lex[parse.first[at]].lower
            if at and prep == "with" and parse.words(at - 1)[0] in words("beside"):
                prep = parse.words(at - 1)[0]
            nouns = listed(parse, at + 1)
            nouns += specified(parse, nouns)
            if nouns and says_what_came(parse, at, nouns):
                break
            if nouns:
                found.extend([(prep, noun) for noun in nouns if kind != "P" or prep != "to"])
                at = nouns[-1] + 1
                continue
            at += 1
        elif kind == "G" and kinds[at + 1 : at + 2] in ("P", "o", "y", "t"):
            denied = listed(parse, at + 2)
            at = (denied[-1] if denied else at) + 1
        elif kind in "VBSW:" or (kind in "C," and _clause_begins(parse, at + 1)):
            break
        else:
            at += 1
    return found


def says_what_came(parse: Parse, at: int, nouns: tuple[int, ...]) -> bool:
    """Whether a "with" opens a clause of what came of a deed: "clashes broke out, with two men reported killed"."""
    after = nouns[-1] + 1
    if parse.words(at) != ["with"] or parse.kinds[after : after + 1] != "V" or not is_bare(parse, after):
        return False
    return parse.kinds[at - 1] == "," or parse.words(after)[-1] in words("casualty") | words("held")


def _clause_begins(parse: Parse, at: int) -> bool:
    kinds = parse.kinds
    if parse.sentence.lists & ONE_MORE and one_more(parse, at):
        return True
    if kinds[at : at + 1] in ("V", "B", "S", "W"):
        return True
    return kinds[at : at + 2] in ("NV", "NB", "CV") or kinds[at : at + 3] == "NoN"


def owner(parse: Parse, noun: int) -> tuple[int, ...]:
    """Give whom a reduced clause after a noun chunk names as its owner or user: "a camp used by militias"."""
    kinds = parse.kinds
    at = past_modifiers(kinds, noun + 1)
    if kinds[at : at + 1] == "," or kinds[at : at + 1] != "V" or parse.words(at)[-1] not in words("owning"):
        return ()
    return listed(parse, at + 2) if kinds[at + 1 : at + 2] in ("t", "y") else listed(parse, at + 1)
