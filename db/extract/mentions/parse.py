"""What a chain of name-like tokens names, as far as the chain alone tells: things, bodies, places, titled persons.

A chain is parsed once and remembered; what the sentence around it says is weighed in ``context``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from db.extract.mentions.marks import COMMON, GIVEN, HEAD, NATION, PARTICLE, PROPER, SPEECH, SURNAME, TITLE, WORD, Mark, nation_of
from db.gazetteer import places
from db.gazetteer.known import ANY, EXACT, Node, Thing, cues, heads, titles
from db.gazetteer.lexicon import LOWER, UPPER
from db.gazetteer.places import Place

_LINKS = frozenset({"of", "for", "and", "the", "&"})
_SURE = 6.0
_WARSHIPS, _SHIPS = cues("warship"), cues("ship")
_STATES = ("country", "continent")
_LARGE = ("country", "capital", "admin1", "continent", "region")


@dataclass(frozen=True, slots=True)
class Part:
    """One name in a chain: its tokens (counted from the chain's first), its kind and how sure that is.

    ``kind`` is "" where the chain does not tell. ``score`` weighs a place (see ``context``), ``titled`` marks a person
    after a title, ``nested`` a name inside the one before.
    """

    first: int
    last: int
    kind: str
    name: str = ""
    thing: Thing | None = None
    candidates: tuple[Place, ...] = ()
    score: float = _SURE
    titled: bool = False
    nested: bool = False
    head: str = ""


def thing_at(marks: Sequence[Mark], at: int, *, capitals: bool, initial: bool = False) -> tuple[int, Thing | None]:
    """Give the longest known thing that begins at a token: its number of tokens and the thing, (0, None) if none."""
    node: Node | None = marks[at].node
    found: tuple[int, Thing | None] = (0, None)
    index = at
    while node is not None:
        ending = node.get("")
        if ending is not None and _written_so(marks, at, index, ending, capitals, initial):
            found = index - at + 1, ending[0]
        index += 1
        if index >= len(marks):
            break
        node = node.get(marks[index].key)
    return found


def _written_so(
    marks: Sequence[Mark], first: int, last: int, ending: tuple[Thing, int], capitals: bool, initial: bool
) -> bool:
    """Whether the tokens are written as the name asks, as far as capitals tell anything."""
    thing, writing = ending
    if writing == ANY:
        return True
    mark = marks[first]
    alone = first == last
    if alone and mark.flags & COMMON and (capitals or initial or (thing.kind == "outlet" and writing != EXACT)):
        return False
    if capitals:
        return True
    if writing == EXACT and alone:
        return mark.lex.shape == UPPER or not mark.form.isalpha()
    return mark.lex.shape != LOWER and (alone or marks[last].lex.shape != LOWER or not marks[last].flags & COMMON)


@lru_cache(maxsize=65536)
def parse(chain: tuple[Mark, ...], initial: bool, titled: bool, capitals: bool) -> tuple[Part, ...]:
    """Give the names of a chain in order, a nested one behind the one that holds it.

    ``initial`` tells that the first token begins the sentence, ``titled`` that a title stands before the chain.
    """
    parts: list[Part] = []
    at, size = 0, len(chain)
    while at < size:
        found = _name_at(chain, at, initial and at == 0, titled, capitals)
        if found is None:
            titled = titled and chain[at].key == "."
            at += 1
            continue
        length, more = found
        parts += more
        if length < 0:
            titled, at = True, at - length
        else:
            titled, at = False, at + length
    return tuple(parts)


def _name_at(
    chain: tuple[Mark, ...], at: int, initial: bool, titled: bool, capitals: bool
) -> tuple[int, list[Part]] | None:
    """Give how many tokens the name at a token has and its parts; a negative number skips a title."""
    if chain[at].key in _LINKS or chain[at].key == ".":
        return None
    length, thing = thing_at(chain, at, capitals=capitals, initial=initial)
    where, candidates = _place_at(chain, at)
    body, kind = _body_at(chain, at)
    if thing is not None and thing.common:
        thing, length = None, 0
    if titled and not (thing and length > 1) and not body and where < 2 and not chain[at].flags & TITLE:
        person = _person_end(chain, at)
        if person > at or not chain[at].flags & NATION:
            return person - at + 1, [Part(at, person, "person", titled=True)]
    if thing is not None and length >= max(where, body) and not _given_first(chain, at, length):
        nested = _nested(chain, at, at + length - 1)
        return length, [Part(at, at + length - 1, thing.kind, thing.name, thing), *nested]
    if body > max(where, length) and not (where > 1 and kind == "place"):
        return body, _body_parts(chain, at, body, kind)
    title = _title_at(chain, at)
    if title and at + title < len(chain) + 1 and not (where > title):
        return -title, []
    if where and not (where == 1 and _person_end(chain, at) > at and _given_first(chain, at, 1)):
        return where, [_place_part(chain, at, where, candidates, initial)]
    nation = _nation_at(chain, at)
    if nation is not None:
        return nation.last - at + 1, [nation]
    return _unplaced(chain, at, initial)


def _nation_at(chain: tuple[Mark, ...], at: int) -> Part | None:
    """Give the demonym at a token, of two words ("Sri Lankan") or one."""
    two, country = nation_of(_text(chain, at, at + 1)) if at + 1 < len(chain) else (False, None)
    if not two and not chain[at].flags & NATION:
        return None
    country = country if two else chain[at].demonym
    name = country.name if country is not None else chain[at].part
    return Part(at, at + two, "nationality", name, candidates=(country,) if country is not None else ())


def _given_first(chain: tuple[Mark, ...], at: int, length: int) -> bool:
    """Whether a one-token name is rather the given name of a person named in full."""
    if length != 1 or at + 1 >= len(chain) or not chain[at].flags & GIVEN:
        return False
    following = chain[at + 1]
    return bool(following.flags & PROPER) and not following.flags & (HEAD | TITLE | NATION)


def _title_at(chain: tuple[Mark, ...], at: int) -> int:
    """Give the number of tokens of the title at a token, 0 if there is none."""
    if not chain[at].flags & TITLE and not chain[at].flags & COMMON:
        return 0
    for length in (4, 3, 2, 1):
        if at + length <= len(chain) and " ".join(m.key for m in chain[at : at + length]) in titles():
            return length
    return 0


def _place_at(chain: tuple[Mark, ...], at: int) -> tuple[int, tuple[Place, ...]]:
    """Give the longest place name at a token, a full stop after an abbreviation ("St. Louis") not counting."""
    words = [mark.part for mark in chain]
    if chain[at].part != chain[at].form:
        found = places.candidates(words[at])
        return int(bool(found)), found
    if at + 1 < len(chain) and words[at + 1] == ".":
        length, found = places.longest([words[at] + ".", *words[at + 2 :]], 0)
        return (length + 1, found) if length else (0, ())
    while words and words[-1] in (".", "&"):
        words.pop()
    length, found = places.longest(words, at)
    while length > 1 and chain[at + length - 1].key in (".", "&", "of", "and", "for", "the"):
        length -= 1
    return length, found


def _body_at(chain: tuple[Mark, ...], at: int) -> tuple[int, str]:
    """Give the number of tokens and kind of the body, site or named feature at a token, (0, "") if there is none."""
    size, last, kind = len(chain), -1, ""
    index = at
    while index < size:
        mark = chain[index]
        if mark.flags & TITLE and not mark.flags & HEAD and index > at and index + 1 < size:
            if not chain[index + 1].flags & HEAD:
                break
        if mark.key == "." and index > at and not chain[index - 1].flags & TITLE and len(chain[index - 1].form) > 1:
            break
        if mark.flags & HEAD and (index > at or (index + 1 < size and chain[index + 1].key in ("of", "for"))):
            last, kind = index, _kind_of(chain, at, index)
            if index + 1 < size and chain[index + 1].key in ("of", "for"):
                return _complement_end(chain, index + 2) - at + 1, kind
        index += 1
    if last < 0 or last == at:
        return 0, ""
    return last - at + 1, kind


def _kind_of(chain: tuple[Mark, ...], at: int, index: int) -> str:
    for count in (3, 2, 1):
        if index - count + 1 > at or count == 1:
            kind = heads().get(" ".join(mark.key for mark in chain[index - count + 1 : index + 1]))
            if kind:
                return kind
    return "organization"


def _complement_end(chain: tuple[Mark, ...], first: int) -> int:
    """Give the last token of what follows "of" in a body's name: up to a title or the end of the chain."""
    index = first
    while index + 1 < len(chain) and not (chain[index + 1].flags & TITLE and not chain[index + 1].flags & HEAD):
        if chain[index + 1].key == "." or (chain[index + 1].flags & GIVEN and not chain[index + 1].flags & COMMON):
            break
        index += 1
    while index > first and chain[index].key in _LINKS:
        index -= 1
    return index


def _body_parts(chain: tuple[Mark, ...], at: int, length: int, kind: str) -> list[Part]:
    last = at + length - 1
    name = _text(chain, at, last)
    if kind != "place":
        return [Part(at, last, kind, name), *_nested(chain, at, last)]
    links = [index for index in range(at, last) if chain[index].key == "of"]
    if links:
        first = links[0] + (2 if chain[links[0] + 1].key == "the" else 1)
        found = places.candidates(_text(chain, first, last))
        return [Part(at, last, "place", _text(chain, first, last), candidates=found, head=chain[at].key)]
    found = places.candidates(name)
    head = chain[last].key
    if not found:
        name = _text(chain, at, last - 1)
        found = places.candidates(name)
    if not found and all(mark.flags & (COMMON | HEAD) or not mark.flags & PROPER for mark in chain[at:last]):
        return _nested(chain, at, last)
    return [Part(at, last, "place", name, candidates=found, head=head)]


def _nested(chain: tuple[Mark, ...], first: int, last: int) -> list[Part]:
    """Give the places and nationalities inside a larger name."""
    found: list[Part] = []
    index = first
    while index <= last:
        mark = chain[index]
        nation = _nation_at(chain, index)
        if nation is not None:
            found.append(replace(nation, nested=True))
            index = nation.last
        elif mark.flags & PROPER and (not mark.flags & (COMMON | TITLE | HEAD) or index == first):
            length, candidates = _place_at(chain[: last + 1], index)
            if length and candidates and length < last - first + 1 and not _is_word(mark, length, candidates):
                found.append(
                    Part(index, index + length - 1, "place", candidates[0].name, candidates=candidates, nested=True)
                )
                index += length - 1
        index += 1
    return found


def _is_word(mark: Mark, length: int, candidates: tuple[Place, ...]) -> bool:
    return length == 1 and bool(mark.flags & WORD) and candidates[0].feature not in _STATES


def _place_part(chain: tuple[Mark, ...], at: int, length: int, candidates: tuple[Place, ...], initial: bool) -> Part:
    score = place_score(chain[at], length, candidates)
    if initial and chain[at].flags & COMMON and length == 1:
        score -= 2
    return Part(at, at + length - 1, "place", candidates[0].name, candidates=candidates, score=score)


def place_score(mark: Mark, length: int, candidates: tuple[Place, ...]) -> float:
    """Weigh how likely a known place name stands for a place, from the name alone: 3 and more is likely."""
    best = candidates[0]
    score = best.prominence - 1.5 if best.feature not in _LARGE else max(best.prominence - 1.0, 4.0)
    if length > 1:
        return score + 2
    if best.feature in _STATES:
        return score + 1
    if mark.lex.shape == UPPER and len(mark.form) == 2:
        return 0.0
    if mark.flags & COMMON:
        score -= 2.5
    if mark.flags & GIVEN:
        score -= 1.5
    if mark.flags & SURNAME:
        score -= 1
    return score


def _person_end(chain: tuple[Mark, ...], at: int) -> int:
    """Give the last token of the person's name that begins at a token."""
    index = at
    while index + 1 < len(chain) and index - at < 5:
        following = chain[index + 1]
        if following.key == "." and len(chain[index].form) == 1 and index + 2 < len(chain):
            index += 2
            continue
        if following.flags & PARTICLE and index + 2 < len(chain):
            index += 1
            continue
        if not following.flags & PROPER or following.key in _LINKS or following.flags & NATION or following.key == ".":
            break
        if following.flags & TITLE and not following.flags & (GIVEN | SURNAME):
            break
        if following.flags & HEAD and not following.flags & SURNAME:
            break
        index += 1
    while index > at and chain[index].flags & PARTICLE and chain[index].form.islower():
        index -= 1
    return index


def _unplaced(chain: tuple[Mark, ...], at: int, initial: bool) -> tuple[int, list[Part]] | None:
    """Read a token that begins no known thing or place: a person named in full, or who knows what."""
    mark = chain[at]
    special = _head_first(chain, at)
    if special is not None:
        return special.last - at + 1, [special]
    if initial and mark.flags & COMMON and not (mark.flags & GIVEN and at + 1 < len(chain)):
        return None
    last = _person_end(chain, at)
    run = chain[at : last + 1]
    if last > at and _full_name(run):
        return last - at + 1, [Part(at, last, "person", score=3.0 if run[0].flags & GIVEN else 2.0)]
    if last > at and mark.flags & COMMON:
        return 1, []
    return last - at + 1, [Part(at, last, "", _text(chain, at, last), score=0.0)]


def _head_first(chain: tuple[Mark, ...], at: int) -> Part | None:
    """Read "Lake Tharthar", "Camp Hurriya", "HMS Daring": the noun that tells the kind comes first."""
    if at + 1 >= len(chain) or not chain[at + 1].flags & PROPER:
        return None
    form = chain[at].form
    name = _text(chain, at, at + 1)
    if form in _WARSHIPS or form in _SHIPS:
        return Part(at, _person_end(chain, at), "platform" if form in _WARSHIPS else "vehicle", name)
    if chain[at].flags & HEAD and heads()[chain[at].key] == "place" and not chain[at + 1].flags & WORD:
        return Part(at, at + 1, "place", name, candidates=places.candidates(name), head=chain[at].key)
    return None


def _full_name(run: tuple[Mark, ...]) -> bool:
    """Whether two or more tokens are the full name of a person: a given name first, or all uncommon words."""
    words = [mark for mark in run if mark.key != "." and not mark.flags & PARTICLE]
    if len(words) < 2:
        return False
    first, last = words[0], words[-1]
    if len({mark.lex.shape == UPPER and len(mark.form) > 2 for mark in words}) > 1:
        return False
    if first.flags & GIVEN:
        return not (first.flags & COMMON and last.flags & COMMON and not last.flags & SURNAME)
    common = sum(1 for mark in words if mark.flags & (COMMON | SPEECH))
    return common == 0 or (common < len(words) and bool(last.flags & SURNAME) and not first.flags & COMMON)


def _text(chain: Sequence[Mark], first: int, last: int) -> str:
    return " ".join(mark.part for mark in chain[first : last + 1]).replace(" .", ".")
