"""Finding the words that report something: every trigger of a sentence with the readings its part of speech allows."""

from __future__ import annotations

from collections.abc import Container

from db.extract.grammar import Parse
from db.extract.tokens import Sentence
from db.gazetteer.triggers import Sense, openers, table

_GAP = 7
Hit = tuple[int, int, tuple[Sense, ...]]


def has_trigger(sentence: Sentence) -> bool:
    """Whether any word of the sentence can begin a trigger; the cheap test before anything is parsed."""
    return not openers().isdisjoint(sentence.words)


def find_triggers(parse: Parse, named: Container[int]) -> list[Hit]:
    """Give (first token, last token, senses) of each trigger, the longest at each place, none inside another.

    ``named`` are the tokens that belong to names, where no trigger stands.
    """
    trie, lex, letters = table(), parse.sentence.lex, parse.letters
    hits: list[Hit] = []
    free = 0
    used: set[int] = set()
    for at, record in enumerate(lex):
        entries = trie.get(record.lower)
        if entries is None or at < free or at in named or at in used:
            continue
        hit = _longest(entries, at, parse)
        if hit is not None:
            hits.append(hit)
            if "*" in hit[2][0].phrase:
                used.add(hit[1])
            else:
                free = hit[1] + 1
    return hits if letters else []


def _longest(entries: list[tuple[tuple[str, ...], Sense]], at: int, parse: Parse) -> Hit | None:
    senses: list[Sense] = []
    last = size = -1
    for rest, sense in entries:
        if senses and len(rest) < size:
            break
        end = _match(rest, at, parse)
        if end is not None and _fits(sense, at, end, parse):
            senses.append(sense)
            last, size = end, len(rest)
    return (at, last, tuple(senses)) if senses else None


def _match(rest: tuple[str, ...], at: int, parse: Parse) -> int | None:
    """The last token of a phrase whose first word stands at ``at``, None where the others do not follow."""
    lex = parse.sentence.lex
    end = at
    gap = False
    for word in rest:
        if word == "*":
            gap = True
            continue
        step = end + 1
        limit = step + _GAP if gap else step + 1
        while step < min(limit, len(lex)) and lex[step].lower != word:
            step += 1
        if step >= min(limit, len(lex)):
            return None
        end, gap = step, False
    return end


_AFTER_HEAD = frozenset({"spree", "incident", "incidents", "attempt", "attempts", "campaign", "wave"})


def _fits(sense: Sense, first: int, last: int, parse: Parse) -> bool:
    """Whether the part of speech at a place is that of the sense; a noun has to head its phrase ("attack", not
    "attack helicopter")."""
    letters = parse.letters
    if sense.part == "v":
        return letters[first] in "vsdg"
    if sense.part == "n":
        following = letters[last + 1 : last + 2]
        if following and following in "NL" and parse.sentence.lex[last + 1].lower not in _AFTER_HEAD:
            return False
        return letters[last] in "NLJU" if first == last else letters[last] not in "vsd" or letters[last] == "d"
    return letters[first] in "JdLN"
