"""Bodies, sites and features whose name says by a noun what they are: "Ministry of Health", "Lake Tharthar"."""

from __future__ import annotations

from dataclasses import replace

from db.extract.mentions.marks import COMMON, GIVEN, HEAD, PROPER, TITLE, WORD, Mark
from db.extract.mentions.parts import Part, text_of
from db.extract.mentions.people import LINKS, person_end
from db.extract.mentions.spots import STATES, described, nation_at, place_at
from db.gazetteer import places
from db.gazetteer.known import cues, heads
from db.gazetteer.places import Place

_WARSHIPS, _SHIPS, _BROADCASTERS, _BODIES = cues("warship"), cues("ship"), cues("broadcaster"), cues("body")


def body_at(chain: tuple[Mark, ...], at: int) -> tuple[int, str]:
    """Give the number of tokens and kind of the body, site or named feature at a token, (0, "") if there is none."""
    size, last, kind = len(chain), -1, ""
    if chain[at].part != chain[at].form:
        return 0, ""
    index = at
    while index < size:
        mark = chain[index]
        if index > at and (_is_title(chain, index) or _surname(chain, at, index)):
            break
        if mark.key == "." and index > at and not chain[index - 1].flags & TITLE and len(chain[index - 1].form) > 1:
            break
        if mark.flags & HEAD and (index > at or (index + 1 < size and chain[index + 1].key in ("of", "for"))):
            last, kind = index, _kind_of(chain, at, index)
            if index + 1 < size and chain[index + 1].key in ("of", "for"):
                if kind == "place" and index > at and mark.key not in _NAMED_BY_COMPLEMENT:
                    break
                return _complement_end(chain, index + 2) - at + 1, kind
        index += 1
    if last < 0 or last == at:
        return 0, ""
    return last - at + 1, kind


_NAMED_BY_COMPLEMENT = frozenset({"emirate", "kingdom", "republic"})
"""The nouns of a place that "of" goes on with whatever stands before them: "Arab Republic of Egypt"."""


def _is_title(chain: tuple[Mark, ...], index: int) -> bool:
    """Whether a person's title rather than part of a body's name stands here: "Army General X", "General Hospital"."""
    mark = chain[index]
    if not mark.flags & TITLE or mark.flags & HEAD or index + 1 >= len(chain):
        return False
    return not chain[index + 1].flags & HEAD


def _surname(chain: tuple[Mark, ...], at: int, index: int) -> bool:
    """Whether a noun is rather a person's name between a title and more of the name: "President Park Geun-hye"."""
    alone = index == at + 1 and chain[at].flags & TITLE and not chain[at].flags & HEAD
    return bool(alone) and index + 1 < len(chain) and not chain[index + 1].flags & (HEAD | COMMON)


def _kind_of(chain: tuple[Mark, ...], at: int, index: int) -> str:
    count = _head_size(chain, at, index)
    return heads().get(" ".join(mark.key for mark in chain[index - count + 1 : index + 1]), "organization")


def _head_size(chain: tuple[Mark, ...], at: int, index: int) -> int:
    """Give how many words the noun that ends at ``index`` has, of a name that begins at ``at``: three in "Gwoza Local
    Government Area"."""
    for count in (3, 2):
        start = index - count + 1
        if start > at and " ".join(mark.key for mark in chain[start : index + 1]) in heads():
            return count
    return 1


def _complement_end(chain: tuple[Mark, ...], first: int) -> int:
    """Give the last token of what follows "of" in a body's name: up to a title or the end of the chain."""
    index = first
    while index + 1 < len(chain) and not (chain[index + 1].flags & TITLE and not chain[index + 1].flags & HEAD):
        following = chain[index + 1]
        if following.key == "." or (following.flags & GIVEN and not (following.flags & COMMON or following.alone)):
            break
        index += 1
    while index > first and chain[index].key in LINKS:
        index -= 1
    return index


def body_parts(chain: tuple[Mark, ...], at: int, length: int, kind: str) -> list[Part]:
    """Give the names in a body\'s or feature\'s name of ``length`` tokens: itself, then the nested ones."""
    last = at + length - 1
    name = text_of(chain, at, last)
    if kind == "landmark":
        return [Part(at, last, "place", name, candidates=places.candidates(name), head=chain[last].key)]
    if kind != "place":
        province = described(text_of(chain, at, last - 1), "department") if chain[last].key == "department" else ()
        if province:
            return [Part(at, last, "place", name, candidates=province, head="department")]
        return [Part(at, last, kind, name), *nested_names(chain, at, last)]
    links = [index for index in range(at, last) if chain[index].key == "of"]
    if links:
        first = links[0] + (2 if chain[links[0] + 1].key == "the" else 1)
        found = places.candidates(text_of(chain, first, last))
        return [Part(at, last, "place", text_of(chain, first, last), candidates=found, head=chain[at].key)]
    found = places.candidates(name)
    words = _head_size(chain, at, last)
    head = " ".join(mark.key for mark in chain[last - words + 1 : last + 1])
    if not found:
        name = text_of(chain, at, last - words)
        found = described(name, head)
        if not found and (not chain[at].flags & WORD or places.known(name)):
            found = places.candidates(name)
    if not found and all(mark.flags & (COMMON | HEAD) or not mark.flags & PROPER for mark in chain[at:last]):
        unsure = Part(at, last, "", text_of(chain, at, last), score=0.0)
        return nested_names(chain, at, last) or [unsure]
    return [Part(at, last, "place", name, candidates=found, head=head)]


def nested_names(chain: tuple[Mark, ...], first: int, last: int, *, least: float = 0.0) -> list[Part]:
    """Give the places and nationalities inside a larger name; of the towns those of ``least`` prominence or more."""
    found: list[Part] = []
    index = first
    while index <= last:
        mark = chain[index]
        nation = nation_at(chain, index)
        if nation is not None:
            found.append(replace(nation, nested=True))
            index = nation.last
        elif mark.flags & PROPER and (not mark.flags & (COMMON | TITLE | HEAD) or index == first):
            length, candidates = place_at(chain[: last + 1], index)
            known = bool(candidates) and (candidates[0].feature != "settlement" or candidates[0].prominence >= least)
            if length and known and length < last - first + 1 and not _is_word(mark, length, candidates):
                found.append(
                    Part(index, index + length - 1, "place", candidates[0].name, candidates=candidates, nested=True)
                )
                index += length - 1
        index += 1
    return found


def _is_word(mark: Mark, length: int, candidates: tuple[Place, ...]) -> bool:
    return length == 1 and (bool(mark.flags & WORD) or mark.alone) and candidates[0].feature not in STATES


def head_first(chain: tuple[Mark, ...], at: int) -> Part | None:
    """Read "Lake Tharthar", "Camp Hurriya", "HMS Daring", "Banco Andino": the noun that tells the kind comes first."""
    if at + 1 >= len(chain) or not chain[at + 1].flags & PROPER:
        return None
    form = chain[at].form
    name = text_of(chain, at, at + 1)
    if form in _WARSHIPS or form in _SHIPS:
        return Part(at, person_end(chain, at), "platform" if form in _WARSHIPS else "vehicle", name)
    if chain[at].key in _BROADCASTERS:
        return Part(at, person_end(chain, at), "outlet", text_of(chain, at, person_end(chain, at)))
    if chain[at].key in _BODIES:
        return Part(at, person_end(chain, at), "organization", text_of(chain, at, person_end(chain, at)))
    if chain[at].flags & HEAD and heads()[chain[at].key] in ("place", "landmark") and not chain[at + 1].flags & WORD:
        return Part(at, at + 1, "place", name, candidates=places.candidates(name), head=chain[at].key)
    return None
