"""Coordinated noun phrases: "two guards, a driver and three women"."""

from __future__ import annotations

import re

from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import GERUND, SAY, word_list


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
        if kinds[at : at + 2] == "PN":
            at = _past_place(parse, at)
        elif kinds[at : at + 3] == ",PN":
            at = _past_province(parse, at)
        step = at
        if kinds[step : step + 1] in (",", ":") and _separates(parse, step):
            step += 1
        comma = step > at
        bare_comma = kinds[step : step + 1] != "C"
        if not bare_comma:
            step = _past_joint(kinds, step)
        if step == at or step >= size or kinds[step] != "N" or step >= until:
            break
        following = past_modifiers(kinds, step + 1)
        closing = comma and not bare_comma and len(found) > 1 and until < size
        if following < min(size, until) and kinds[following] in "VB" and not (closing or _reduced(parse, following)):
            break
        if _goes_on_doing(parse, step) or (bare_comma and not _closes_list(kinds, following)):
            break
        if not (bare_comma and (is_age(parse, step) or _office(parse, found[-1], step))):
            found.append(step)
        at = step + 1
    return tuple(found if until < size or len(found) < _TWO else _without_speakers(parse, found))


_TWO = 2


def _goes_on_doing(parse: Parse, chunk: int) -> bool:
    """Whether a gerund that opens a chunk is a further deed: "killing nine people and burning granaries"."""
    opening = parse.sentence.lex[parse.first[chunk]]
    return bool(opening.tags & GERUND) and opening.lemma in words("ravaging")


def _without_speakers(parse: Parse, found: list[int]) -> list[int]:
    """Leave out who says what a list is of: "raids on four villages, a chairman and a teacher said"."""
    says = past_modifiers(parse.kinds, found[-1] + 1)
    says = past_modifiers(parse.kinds, says + _TWO) if parse.kinds[says : says + _TWO] == "CN" else says
    if parse.kinds[says : says + 1] != "V" or not parse.sentence.lex[parse.last[says]].tags & SAY:
        return found
    speaks = next((n for n, chunk in enumerate(found) if n and parse.kinds[chunk - 1] == ","), len(found))
    return found[:speaks]


def _past_province(parse: Parse, at: int) -> int:
    """The chunk after where a place lies, between commas inside a list: "a mayor of Uri, in the south, and two men"."""
    end = past_modifiers(parse.kinds, at + 3)
    inside = parse.kinds[end : end + 3] == ",CN" and parse.words(at + 1)[0] in words("placing")
    return end if inside else at


def _past_place(parse: Parse, at: int) -> int:
    """The chunk after a phrase, one of place inside a list: "a bank in Lima, a church in Cusco and a school"."""
    kinds, told = parse.kinds, parse.words(at)
    if told[0] not in words("placing") or told == ["between"]:
        return at
    end = past_modifiers(kinds, at + 2)
    end += 2 if kinds[end : end + 3] == "CN," else 0
    if kinds[end : end + 2] not in (",N", "CN") or parse.letters[parse.first[end + 1]] not in "D#":
        return at
    return end if kinds[end] == "C" or _closes_list(kinds, end + 2) else at


def _past_joint(kinds: str, at: int) -> int:
    """The chunk after a joint of one word or more: "and", "as well as"."""
    at += 1
    while kinds[at : at + 1] == "A":
        at += 1
    return at


def _separates(parse: Parse, chunk: int) -> bool:
    return parse.sentence.lex[parse.first[chunk]].form in ",;"


def is_age(parse: Parse, chunk: int) -> bool:
    """Whether a chunk is a bare number, as the age after a name is."""
    return parse.first[chunk] == parse.last[chunk] and parse.letters[parse.first[chunk]] == "#"


def _reduced(parse: Parse, verb: int) -> bool:
    """Whether a bare participle with an agent closes a list: "a judge and his wife murdered by gunmen"."""
    letters = parse.letters[parse.first[verb] : parse.last[verb] + 1]
    return letters in ("d", "Ad") and parse.kinds[verb + 1 : verb + 2] == "y"


def _office(parse: Parse, named: int, chunk: int) -> bool:
    """Whether a noun after a name says what that person is: "Ana Ruiz, head of the union, and", "Ivo Paz, a dean;"."""
    letters = parse.letters
    bare = letters[parse.first[chunk]] in "NJ" or (letters[parse.first[chunk]] == "D" and _closed(parse, chunk))
    return bare and letters[parse.last[chunk]] == "N" and letters[parse.last[named]] == "U"


def _closed(parse: Parse, chunk: int) -> bool:
    """Whether a semicolon follows a noun chunk."""
    after = past_modifiers(parse.kinds, chunk + 1)
    return after < len(parse.kinds) and _is_semicolon(parse, after)


_LONGEST_LIST = 120


def _closes_list(kinds: str, at: int) -> bool:
    """Whether a list that went on with a comma still ends with "and", which an apposition does not."""
    rest = kinds[at : at + _LONGEST_LIST]
    for mark in rest:
        if mark == "C":
            return True
        if mark not in "N,oA:P":
            return False
    return False


def past_modifiers(kinds: str, at: int) -> int:
    """The chunk after the phrases of "of" and the brackets that follow a noun."""
    if kinds[at : at + 1] not in ("o", "A"):  # most nouns: told without the pattern
        return at
    past = _MODIFIERS.match(kinds, at)
    return past.end() if past is not None else at


_MODIFIERS = re.compile("(?:oN)*(?:A+(?=,?C))?")


def semicolon_list(parse: Parse, last: int, until: int) -> tuple[int, ...]:
    """Give the nouns of a list parted by semicolons whose last member begins at ``last``: "Ana Ruiz, a dean; and".

    ``until`` is the verb whose subject the list is; ``()`` where no "and" behind a semicolon closes a list.
    """
    kinds = parse.kinds
    if last < 3 or kinds[last : last + 1] != "C" or not _is_semicolon(parse, last - 1):
        return ()
    found = list(listed(parse, _past_joint(kinds, last), until))
    end = last - 1
    while end > 0:
        begin = end
        while begin > 0 and not _is_semicolon(parse, begin - 1) and kinds[begin - 1] not in "VBS":
            begin -= 1
        member = _first_free(kinds, begin, end)
        if member < 0:
            break
        found[:0] = listed(parse, member, end) if "C" in kinds[member:end] else (member,)
        end = begin - 1 if begin and _is_semicolon(parse, begin - 1) else 0
    return tuple(found)


def of_list(parse: Parse, at: int) -> tuple[int, ...]:
    """Give the nouns of a list that begins at chunk ``at``, parted by commas or by semicolons."""
    end = next((n for n in range(at, len(parse.kinds)) if _is_semicolon(parse, n)), -1)
    if end < 0:
        return listed(parse, at)
    found = listed(parse, at)[:1]
    while end >= 0:
        begin = _past_joint(parse.kinds, end)
        begin = _past_joint(parse.kinds, begin) if parse.kinds[begin : begin + 1] == "C" else begin
        end = next((n for n in range(begin, len(parse.kinds)) if _is_semicolon(parse, n)), -1)
        found += listed(parse, begin)[: 1 if end >= 0 else None]
    return found


def gone_on(parse: Parse, found: tuple[int, ...]) -> tuple[int, ...]:
    """Give what follows a list of people behind semicolons: "killing Ana Ruiz, 42; Luis Mora, a baker; and a guard".

    None where one of the parts between the semicolons is a clause of its own.
    """
    if not found or not parse.sentence.lists & _SEMICOLON:
        return ()
    kinds = parse.kinds
    mark = kinds.find(":", found[-1])
    more: list[int] = []
    while mark > 0 and _is_semicolon(parse, mark):
        begin = mark + 1
        while kinds[begin : begin + 1] in ("C", "A"):
            begin += 1
        mark = next((n for n in range(begin, len(kinds)) if kinds[n] == ":"), len(kinds))
        if kinds[begin : begin + 1] != "N" or set(kinds[begin:mark].partition("W")[0]) & set("VB"):
            return ()
        closing = not _is_semicolon(parse, mark)
        more.extend(listed(parse, begin)[: None if closing else 1])
    return tuple(more) if len(more) > 1 else ()


_SEMICOLON = word_list(words=[";"])


def _is_semicolon(parse: Parse, chunk: int) -> bool:
    """Tell whether a chunk is a semicolon; what lies behind the last one is none."""
    return chunk < len(parse.kinds) and parse.sentence.lex[parse.first[chunk]].form == ";"


def _first_free(kinds: str, begin: int, end: int) -> int:
    """The first noun chunk of a stretch that no preposition governs, -1 for none."""
    for at in range(begin, end):
        if kinds[at] == "N" and (at == 0 or kinds[at - 1] not in "Poyt"):
            return at
    return -1
