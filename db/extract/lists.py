"""Coordinated noun phrases: "two guards, a driver and three women"."""

from __future__ import annotations

from db.extract.grammar import Parse


def listed(parse: Parse, at: int, until: int = 10_000) -> tuple[int, ...]:
    """Give the noun chunks that stand coordinated from chunk ``at`` on: "two guards, a driver and three women".

    ``until`` is the verb whose subject the list is; a noun right before another verb begins a clause of its own.
    """
    kinds = parse.kinds
    size = len(kinds)
    while at < size and kinds[at] in "AT":
        at += 1
    if at >= size or kinds[at] != "N":
        return ()
    found = [at]
    at += 1
    while True:
        at = past_modifiers(kinds, at)
        step = at
        if kinds[step : step + 1] in (",", ":") and _separates(parse, step):
            step += 1
        comma = step > at
        if kinds[step : step + 1] == "C":
            step += 1
        if step == at or step >= size or kinds[step] != "N" or step >= until:
            break
        following = past_modifiers(kinds, step + 1)
        bare_comma = kinds[step - 1] != "C"
        closing = comma and not bare_comma and len(found) > 1
        if (
            following < min(size, until)
            and kinds[following] in "VBW"
            and not (bare_comma and kinds[following] == "W")
            and not closing
        ):
            break
        if bare_comma and not _closes_list(kinds, following):
            break
        if not (bare_comma and _age(parse, step)):
            found.append(step)
        at = step + 1
    return tuple(found)


def _separates(parse: Parse, chunk: int) -> bool:
    return parse.sentence.words[parse.first[chunk]] in ",;"


def _age(parse: Parse, chunk: int) -> bool:
    """Whether a chunk is a bare number, as the age after a name is."""
    return parse.first[chunk] == parse.last[chunk] and parse.letters[parse.first[chunk]] == "#"


def _closes_list(kinds: str, at: int) -> bool:
    """Whether a list that went on with a comma still ends with "and", which an apposition does not."""
    rest = kinds[at : at + 24]
    for mark in rest:
        if mark == "C":
            return True
        if mark not in "N,oA:P":
            return False
    return False


def past_modifiers(kinds: str, at: int) -> int:
    """The chunk after the phrases of "of" and the brackets that follow a noun."""
    while kinds[at : at + 2] == "oN":
        at += 2
    bracket = len(kinds[at:]) - len(kinds[at:].lstrip("A"))
    return at + bracket if kinds[at + bracket : at + bracket + 1] == "C" else at
