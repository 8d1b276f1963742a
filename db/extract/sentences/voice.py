"""Active or passive: what form a verb chunk has and what that says of its subject."""

from __future__ import annotations

from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed


def is_passive(parse: Parse, verb: int, after: int, *, transitive: bool) -> bool:
    """Whether the verb chunk is passive: a form of be, or a bare participle followed by no object."""
    last = parse.last[verb]
    if parse.letters[last] != "d":
        return False
    letters, kinds = parse.letters[parse.first[verb] : last], parse.kinds
    if "B" in letters or "H" in letters or "O" in letters:
        return "B" in letters
    step = after + 1
    while kinds[step : step + 1] in ("T", "A"):
        step += 1
    following = kinds[step : step + 1]
    if following == "y" or before_is(parse, verb, "B"):
        return True
    if following == "C" and shared_object(parse, step - 1):
        return False
    return transitive and following not in ("N", "J", "D")  # D is a "her" of "shot her dead"


def shared_object(parse: Parse, after: int) -> tuple[int, ...]:
    """Give the object of a verb coordinated with another: "killed and wounded scores of people"."""
    return listed(parse, after + 3) if parse.kinds[after + 1 : after + 3] == "CV" else ()


def before_is(parse: Parse, chunk: int, kind: str) -> bool:
    """Whether the chunk before, adverbs aside, is of a kind."""
    at = chunk - 1
    while at >= 0 and parse.kinds[at] == "A":
        at -= 1
    return at >= 0 and parse.kinds[at] == kind


def is_bare(parse: Parse, verb: int) -> bool:
    """Whether a verb chunk is a participle without auxiliary: "disguised", "riding"."""
    return parse.letters[parse.first[verb] : parse.last[verb] + 1].strip("A") in ("d", "g")
