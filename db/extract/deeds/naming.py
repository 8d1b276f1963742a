"""Who the dead, the wounded and the attackers are, where a sentence says so: "among the dead was", "was named as"."""

from __future__ import annotations

from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import of_list
from db.extract.sentences.voice import is_bare
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_BETWEEN = "PoNTyAt"


def named_as(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give the noun chunks that say who those are whom the chunk speaks of: "the injured were a nurse and two men".

    The verb is "be", a list may follow a colon and be parted by semicolons; "were identified as" and "police identified
    the dead as" say so, too.
    """
    kinds = parse.kinds
    if kinds[chunk - 1 : chunk] == "V" and parse.words(chunk - 1)[-1] in words("naming"):
        return _members(parse, chunk + 2) if parse.words(chunk + 1) == ["as"] else ()
    at = _past_clause(kinds, chunk + 1)
    while at < len(kinds) and kinds[at] in _BETWEEN:
        at += 1
    if kinds[at : at + 1] == "B":
        return _members(parse, at + 1)
    if kinds[at : at + 1] == "V" and parse.words(at)[-1] in words("counting-in"):
        return _members(parse, at + 1)
    if kinds[at : at + 1] == "V" and parse.words(at)[-1] in words("naming"):
        after = at + 1
        while kinds[after : after + 1] in ("A", "T", "P", "y", "N") and parse.words(after) != ["as"]:
            after += 1
        if kinds[after : after + 1] in ("S", "P") and parse.words(after) == ["as"]:
            return _members(parse, after + 1)
    return ()


def _past_clause(kinds: str, at: int) -> int:
    """The chunk after a relative clause between commas: "the victims, whose bodies were found, were"."""
    if kinds[at : at + 2] == ",W":
        end = kinds.find(",", at + 1)
        return end + 1 if end > 0 else at
    return at


def _members(parse: Parse, at: int) -> tuple[int, ...]:
    kinds = parse.kinds
    while kinds[at : at + 1] in (":", "A", "T"):
        at += 1
    found = of_list(parse, at)
    after = found[-1] + 1 if found else at
    finite = kinds[after : after + 1] == "B" or (kinds[after : after + 1] == "V" and not is_bare(parse, after))
    return () if finite else found


def announced(parse: Parse, subject: tuple[int, ...]) -> tuple[int, ...]:
    """Give the nouns that a subject announces: "the following officers died in the battle: Luis Mora and Ana Ruiz"."""
    if not subject or not parse.sentence.lists & _FOLLOWING:
        return ()
    colon = parse.kinds.find(":", subject[-1])
    if colon <= 0 or not any("following" in parse.words(chunk) for chunk in subject):
        return ()
    return of_list(parse, colon + 1)


_FOLLOWING = word_list(words=["following"])
