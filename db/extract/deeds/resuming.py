"""The verb that a later one of its sentence goes on from: "attacked soldiers guarding a market, killing three"."""

from __future__ import annotations

from db.extract.deeds.clauses import infinitive, participial, reduced
from db.extract.deeds.relatives import antecedent
from db.extract.sentences.asides import DEEDS
from db.extract.sentences.grammar import Parse
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY
from db.gazetteer.nouns import noun_class


def goes_on_from(parse: Parse, verb: int) -> int:
    """Give the verb that a participle after a comma goes on from: that of the deed, where the clause before the comma
    only says what went on meanwhile ("a bomb exploded as troops passed, killing"), else the last one, ``verb``."""
    kinds = parse.kinds
    if verb > 0 and kinds[verb - 1] == "W" and parse.words(verb - 1) == ["who"] and goes_on(parse, verb):
        return kinds.rfind("V", 0, verb)  # "attacked soldiers who were holding a drill, killing five"
    if verb > 1 and kinds[verb - 2 : verb] == "VN" and participial(parse, verb) and _tells_of_a_deed(parse, verb - 2):
        return verb - 2  # "attacked soldiers guarding a market, killing three"
    opens = kinds.rfind("S", 0, max(verb, 0))
    deed = kinds.rfind("V", 0, max(opens, 0))
    joint = parse.words(opens)[0] if opens > 0 else ""
    if deed < 0 or joint not in _MEANWHILE or not set(kinds[opens + 1 : verb]).isdisjoint("V,:W"):
        return verb
    setting = [goes_on(parse, one) for one in (deed, verb)]
    if setting[0] != setting[1]:
        return deed if setting[1] else verb
    told = [_tells_of_a_deed(parse, one) for one in (deed, verb)]
    return deed if told[0] > told[1] or (told[0] == told[1] and joint != "when") else verb


_MEANWHILE = frozenset({"as", "when", "while"})


def goes_on(parse: Parse, verb: int) -> bool:
    """Whether a verb only tells what was going on: "they were eating"."""
    group = parse.letters[parse.first[verb] : parse.last[verb] + 1]
    return "B" in group and group[-1] == "g"


def past_what_is_said(parse: Parse, previous: int, verb: int) -> int:
    """Give the verb that one behind "and" goes on from, past what is only told of its object: "stopped a bus that was
    bound for Derna and abducted ten", "killed a judge who had freed them and burned his house"."""
    kinds = parse.kinds
    if previous < 1 or "B" in parse.letters[parse.first[verb] : parse.last[verb] + 1]:
        return previous
    noun, said = _said_of(parse, previous)
    ruling = kinds.rfind("V", 0, max(noun, 0))
    if ruling < 0 or kinds[noun] != "N" or not set(kinds[ruling + 1 : noun]) <= _OF_OBJECT:
        return previous
    if parse.sentence.lex[parse.last[ruling]].tags & SAY:
        return previous
    if _is_place_or_vehicle(parse, noun):
        return ruling
    more = _tells_of_a_deed(parse, verb) or parse.words(verb)[-1] in words("getting-away")
    return ruling if more and _befell(parse, ruling) and _by_the_way(parse, said) else previous


def _said_of(parse: Parse, at: int) -> tuple[int, int]:
    """Give the noun that the clause of a verb says more of, and the verb that opens that clause; -1 for none."""
    kinds = parse.kinds
    while at > 0:
        before = at - 1
        while before > 0 and kinds[before] == "A":
            before -= 1
        if infinitive(parse, at) or (kinds[before] in "oPyt" and participial(parse, at)):
            at = kinds.rfind("V", 0, at)
            continue
        if kinds[before] == "W":
            return next(iter(antecedent(parse, before)), -1), at
        if kinds[before - 1 : before + 1] == "SN" and parse.letters[parse.last[before]] == "R":
            return before - 2, at if parse.words(before - 1)[0] in _MEANWHILE else -1
        return (before - (kinds[before] == ",") if reduced(parse, at) else -1), at
    return -1, -1


def _befell(parse: Parse, verb: int) -> bool:
    """Whether a verb tells of a deed that is done to people, and of no arrest, of whose cause much is told."""
    told = parse.sentence.lex[parse.last[verb]]
    return bool(told.lists & DEEDS) and told.lemma not in words("arresting")


def _by_the_way(parse: Parse, verb: int) -> bool:
    """Whether what somebody did is told as lying behind ("had refused") or going on, and is itself no deed."""
    if verb < 0:
        return False
    told = parse.sentence.lex[parse.last[verb]]
    if told.lists & DEEDS and told.lemma not in accusing() and told.lower not in words("suspecting"):
        return False
    relative = parse.kinds[verb - 1] == "W"
    return not relative or "H" in parse.letters[parse.first[verb] : parse.last[verb]] or goes_on(parse, verb)


_OF_OBJECT = frozenset("NoPATJt")


def _is_place_or_vehicle(parse: Parse, chunk: int) -> bool:
    return noun_class((parse.words(chunk)[-1],)) in ("facility", "vehicle")


def _tells_of_a_deed(parse: Parse, verb: int) -> bool:
    word = parse.sentence.lex[parse.last[verb]]
    return bool(word.lists & DEEDS) or word.lower in words("occurring")
