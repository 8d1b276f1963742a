"""The noun that a relative clause says more of, and what stands between the two."""

from __future__ import annotations

from db.extract.deeds.clauses import head_of_chain
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import is_age
from db.gazetteer.event_words import words
from db.gazetteer.nouns import WEAPONS, noun_class


def antecedent(parse: Parse, relative: int) -> tuple[int, ...]:
    """The noun a relative pronoun stands for: for "who" the last one, for others the head of an of-chain."""
    kinds = parse.kinds
    at = relative - 1
    earlier = kinds.rfind("W", 0, relative)
    if kinds[at : at + 1] == "," and earlier > 0 and parse.words(earlier) == parse.words(relative) == ["that"]:
        return antecedent(parse, earlier) if ":" not in kinds[earlier:relative] else ()
    while at >= 0 and kinds[at] in ",PA":
        at -= 1
    if kinds[at - 1 : at + 1] == ",N" and at > 1 and is_age(parse, at):
        at -= 2
    if at < 0 or kinds[at] != "N":
        return ()
    if parse.words(relative)[0] != "who":
        return head_of_chain(kinds, at)
    while at > 1 and kinds[at - 2 : at] in ("Nt", "NP", "No") and lies(parse, at):
        at -= 2
    if past_phrase(kinds, at) >= 0 and is_thing(parse, at):
        return (past_phrase(kinds, at),)
    return (at - 2,) if _says_who(parse, at) else (at,)


def _says_who(parse: Parse, chunk: int) -> bool:
    """Whether a noun says who somebody named before it is: "Ali Salem, a tailor who was shot"; but "in Derna, a tailor
    who was shot"."""
    kinds = parse.kinds
    said = parse.words(chunk)[0] in ("a", "an", "the") and parse.letters[parse.last[chunk]] == "N"
    named = said and kinds[max(0, chunk - 2) : chunk] == "N," and parse.letters[parse.last[chunk - 2]] == "U"
    return named and kinds[max(0, chunk - 3)] != "P"


def is_thing(parse: Parse, chunk: int) -> bool:
    """Whether a noun is that of a weapon or a vehicle, of which nobody says "who"."""
    return noun_class((parse.words(chunk)[-1],)) in _THINGS


_THINGS = frozenset({*WEAPONS, "aircraft", "vehicle"})


def _is_parent(parse: Parse, chunk: int, of: int) -> bool:
    """Whether a number only counts somebody's children: "a father of three"; but "a group of three"."""
    counted = parse.letters[parse.first[of] : parse.last[of] + 1] == "#"
    return counted and noun_class((parse.words(chunk)[-1],)) == "civilian"


def lies(parse: Parse, chunk: int) -> bool:
    """Whether what stands behind a preposition says where or of what the noun before it is: "ambassador to Chad",
    "mayor of Uri", "member of parliament", "father of three"."""
    if parse.letters[parse.last[chunk]] != "U":
        of = parse.kinds[chunk - 1] == "o"
        return of and (parse.words(chunk)[-1] in words("employer") or _is_parent(parse, chunk - 2, chunk))
    if parse.kinds[chunk - 1] == "o":
        return parse.words(chunk - 2)[-1] in words("office")
    return parse.words(chunk - 1)[0] in words("placing")


def past_phrase(kinds: str, noun: int) -> int:
    """Give the noun that a phrase of place, or an adjective with its phrase, says more of; -1 for none."""
    if kinds[max(0, noun - 2) : noun] == "NP":
        return noun - 2
    return noun - 3 if kinds[max(0, noun - 3) : noun] in ("NJP", "NJt") else -1
