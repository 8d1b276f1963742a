"""The clause of a verb: where it begins, and which noun in it no preposition rules."""

from __future__ import annotations

from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY


def clause_start(parse: Parse, at: int) -> int:
    """Give the first chunk of the clause that ends at chunk ``at``, clauses embedded in it left out."""
    kinds = parse.kinds
    while at >= 0:
        kind = kinds[at]
        if kind == "S" and at > 1 and kinds[at - 2] == "N" and parse.words(at - 1)[-1] in words("guise"):
            at -= 2
            continue
        if kind in "S:":
            return at + 1
        if kind in "VBO":
            if at > 0 and kinds[at - 1] == "W":
                at -= 2
                continue
            if kinds[at - 2 : at] == "WV" and infinitive(parse, at):  # "a woman who had gone to collect wood"
                at -= 3
                continue
            if reduced(parse, at) or (at > 0 and kinds[at - 1] == "t"):
                at -= 1
                continue
            if (at > 1 and kinds[at - 2 : at + 1] == "NSV" and participial(parse, at)) or _of_suspects(parse, at):
                at -= 2
                continue
            return at + 1
        at -= 1
    return 0


def _of_suspects(parse: Parse, verb: int) -> bool:
    """Whether a gerund tells what those named before it are held to have done: "men suspected of planning attacks"."""
    if verb < _HELD_FOR or parse.kinds[verb - 2 : verb] not in ("Vo", "VP") or not participial(parse, verb):
        return False
    return reduced(parse, verb - 2) or parse.kinds[verb - 3] == "W"


_HELD_FOR = 3


def reduced(parse: Parse, verb: int) -> bool:
    """Whether a bare participle after a noun is a reduced relative clause: "a base located in the east"."""
    if parse.kinds[verb] != "V" or verb == 0 or parse.kinds[verb - 1] not in "N,":
        return False
    if parse.words(verb)[-1] in words("intransitive"):
        return False
    letters = parse.letters[parse.first[verb] : parse.last[verb] + 1]
    letters = "d" if letters == "Bd" and parse.words(verb)[0] == "being" else letters
    if letters == "g" and parse.kinds[verb - 1 : verb + 2] == "NVN":
        return True
    return letters in ("d", "g", "Ad", "dA") and parse.kinds[verb + 1 : verb + 2] in ("P", "o", "y", "t")


def first_noun(parse: Parse, start: int, verb: int) -> tuple[int, ...]:
    """Give the first noun chunk of a clause that no preposition governs, with those coordinated to it."""
    kinds = parse.kinds
    start = _past_object(parse, start, verb)
    that = kinds.rfind("W", start, verb)
    at = that + 1 if that >= 0 and "N" in kinds[that:verb] and kinds[that + 1 : that + 2] not in ("V", "B") else start
    while at < verb:
        kind = kinds[at]
        aside = kind == "N" and kinds[at + 1] == "o" and _direction(parse, at)
        aside = aside or (kinds[at - 3 : at + 3] == "PN,N,N" and _names_province(parse, at, verb))
        if kind == "N" and not aside and (at == start or kinds[at - 1] not in "Poyt"):
            return listed(parse, at, verb)
        at += 1
    return ()


def _past_object(parse: Parse, start: int, verb: int) -> int:
    """Where a clause coordinated to another begins, past the object of that one: "a man lost a leg and two died".

    A phrase like "as a result of the blast" before a comma is passed over, too.
    """
    kinds = parse.kinds
    if start and kinds[start - 1] == "S" and kinds.count(",", start, verb) == 1:
        comma = kinds.find(",", start)
        comma += kinds[comma + 1] == "C"  # "as they slept, and two others were wounded"
        return comma + 1 if kinds[comma + 1] == "N" else start
    start += kinds[start] == "J" and kinds[start - 1] in "VO"  # "shot dead a guard and a bomb wounded two"
    joint = kinds.rfind("C", start, verb)
    if start == 0 or joint < 0 or kinds[start - 1] not in "VOJ" or kinds[start] != "N" or kinds[joint + 1] != "N":
        return start
    if "W" in kinds[start:joint]:
        return start
    return start if parse.sentence.lex[parse.last[start - 1]].tags & SAY else joint + 1


def _names_province(parse: Parse, chunk: int, verb: int) -> bool:
    """Whether a name says where the place before it lies: "In Cali, Valle del Cauca, a car full of dynamite was"; no
    second comma before the verb ends an apposition ("In Cali, Luis Mora, a teacher, was")."""
    named = parse.letters[parse.last[chunk]] == "U" == parse.letters[parse.last[chunk - 2]]
    return named and "," not in parse.kinds[chunk + 2 : verb]


def _direction(parse: Parse, chunk: int) -> bool:
    """Whether a noun chunk before "of" only says on which side something lies: "in Umlazi, south of Durban"."""
    return parse.words(chunk)[-1] in words("direction")


def head_of_chain(kinds: str, at: int) -> tuple[int, ...]:
    """Give the noun chunk that heads the chain of "of" which ends at chunk ``at``."""
    while at >= 2 and kinds[at - 1] == "o" and kinds[at - 2] == "N":
        at -= 2
    return (at,)


def infinitive(parse: Parse, verb: int) -> bool:
    """Whether a verb stands behind "to", so that its doer is that of the verb before: "tried to attack"."""
    return parse.letters[parse.first[verb] : parse.last[verb] + 1].strip("A").startswith("t")


def participial(parse: Parse, verb: int) -> bool:
    """Whether the verb after a comma hangs on the clause before it: ", killing three"."""
    letters = parse.letters[parse.first[verb] : parse.last[verb] + 1]
    if parse.words(verb)[0] in ("having", "being"):
        return True
    return letters[-1] == "g" and "B" not in letters
