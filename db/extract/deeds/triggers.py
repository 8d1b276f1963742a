"""Finding the words that report something: every trigger of a sentence with the readings its part of speech allows."""

from __future__ import annotations

from collections.abc import Mapping

from db.extract.mentions import Name
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import Lexeme, word_list
from db.gazetteer.nouns import evidence
from db.gazetteer.triggers import Sense, openers, table

_GAP = 7
OPENERS = word_list(forms=openers())
"""The bit of the first words of all triggers: a sentence without it reports nothing."""
_WANTED = {needs: word_list(words=nouns) for needs, nouns in evidence().items()}
_Reading = tuple[tuple[str, ...], Sense, int]
"""The words that follow the first word of a trigger, its sense, and the bit of the words of which the sentence must
hold one, 0 for none."""


def _by_second_word(readings: list[_Reading]) -> dict[str, list[_Reading]]:
    """Give the readings that each second word leaves, under "" those that any other word leaves."""
    seconds = {rest[0] for rest, _, _ in readings if rest} - {"*"}
    return {second: [one for one in readings if not one[0] or one[0][0] in ("*", second)] for second in (*seconds, "")}


_READINGS = {
    first: _by_second_word([(rest, sense, _WANTED.get(sense.needs, 0)) for rest, sense in entries])
    for first, entries in table().items()
}
Hit = tuple[int, int, tuple[Sense, ...]]
"""A trigger: its first and last token, and the senses that it can have here."""
Match = tuple[int, list[tuple[int, Sense]]]
"""The first token of possible triggers, with the last token and the reading of each, longer ones first."""


def scan(sentence: Sentence) -> list[Match]:
    """Give what the words alone let stand as a trigger; most sentences have nothing and are never parsed."""
    lists = sentence.lists
    if not lists & OPENERS:
        return []
    lex = sentence.lex
    size = len(lex)
    found: list[Match] = []
    for at, record in sentence.listed:
        if not record.lists & OPENERS:
            continue
        by_second = _READINGS[record.lower]
        following = lex[at + 1].lower if at + 1 < size else ""
        readings = by_second.get(following) or by_second[""]
        if not readings:  # the first word of a phrase that does not go on, as most are
            continue
        matches = []
        for rest, sense, wanted in readings:
            if wanted and not lists & wanted:
                continue
            end = _end(rest, at, lex) if rest else at
            if end is not None:
                matches.append((end, sense))
        if matches:
            found.append((at, matches))
    return found


def find_triggers(matches: list[Match], lex: list[Lexeme], letters: str, names: Mapping[int, Name]) -> list[Hit]:
    """Give (first token, last token, senses) of each trigger, the longest at each place, none inside another.

    ``matches`` are those of ``scan``, ``letters`` those of the grammar, ``names`` the names by each of their tokens: no
    trigger stands in a proper one.
    """
    hits: list[Hit] = []
    free = 0
    used: set[int] = set()
    for at, senses in matches:
        name = names.get(at)
        if at < free or at in used or (name is not None and not name.common):
            continue
        hit = _longest(at, senses, lex, letters)
        if hit is None:
            continue
        hits.append(hit)
        if "*" in hit[2][0].phrase:
            used.add(hit[1])
        else:
            free = hit[1] + 1
    return hits


def _longest(at: int, matches: list[tuple[int, Sense]], lex: list[Lexeme], letters: str) -> Hit | None:
    senses: list[Sense] = []
    last = size = -1
    for end, sense in matches:
        words = sense.phrase.count(" ")
        if senses and words < size:
            break
        if _fits(sense, at, end, lex, letters):
            senses.append(sense)
            last, size = end, words
    return (at, last, tuple(senses)) if senses else None


def _end(rest: tuple[str, ...], at: int, lex: list[Lexeme]) -> int | None:
    """The last token of a phrase whose first word stands at ``at``, None where the others do not follow."""
    end = at
    gap = False
    size = len(lex)
    for word in rest:
        if word == "*":
            gap = True
            continue
        step = end + 1
        limit = min(step + _GAP if gap else step + 1, size)
        while step < limit and lex[step].lower != word:
            if lex[step].form == ",":
                return None
            step += 1
        if step >= limit:
            return None
        end, gap = step, False
    return end


_AFTER_HEAD = frozenset({"spree", "incident", "incidents", "attempt", "attempts", "campaign", "wave"})


def _fits(sense: Sense, first: int, last: int, lex: list[Lexeme], letters: str) -> bool:
    """Whether the part of speech at a place is that of the sense.

    A noun has to head its phrase: "attack", but not "attack helicopter".
    """
    if sense.part == "v":
        if "*" in sense.phrase and "B" in letters[first + 1 : last]:
            return False  # "who left his home on Sunday was shot dead"
        return letters[first + (letters[first] == "A")] in "vsdg"  # "fatally stabbed"
    if sense.part == "n":
        following = letters[last + 1 : last + 2]
        if following and following in "NL" and lex[last + 1].lower not in _AFTER_HEAD:
            return False
        return letters[last] in "NLJU" if first == last else letters[last] not in "vs"
    return letters[first] in "JdLN"
