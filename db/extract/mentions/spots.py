"""Places and peoples in a chain, and how likely a place name by itself stands for the place."""

from __future__ import annotations

from db.extract.mentions.marks import (
    COMMON,
    GIVEN,
    HEAD,
    NATION,
    PARTICLE,
    PROPER,
    SURNAME,
    TITLE,
    Mark,
    nation_of,
    second_part,
)
from db.extract.mentions.parts import Part, text_of
from db.gazetteer import places
from db.gazetteer.known import cues
from db.gazetteer.lexicon import UPPER
from db.gazetteer.places import Place
from db.gazetteer.places_data import heads as noun_kinds

STATES = ("country", "continent")
_SHOUTED = 2.5
_TOWN = 4.5
_OPENINGS = cues("opening")
_UNITS = ("admin1", "admin2")
_LARGE = ("country", "capital", "admin1", "continent", "region")


def place_at(chain: tuple[Mark, ...], at: int) -> tuple[int, tuple[Place, ...]]:
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
    longest, found = places.longest(words, at)
    length = longest
    while length > 1 and chain[at + length - 1].key in (".", "&", "of", "and", "for", "the"):
        length -= 1
    if length < longest:  # "Goma and" is spelt as Gomand is, but means Goma
        found = places.candidates(" ".join(words[at : at + length]))
    return length if found else 0, found


def described(name: str, noun: str) -> tuple[Place, ...]:
    """Give the places of a name that a common noun beside it speaks for: "Plateau" and "state", "Niger" and "state".

    Some are known with the noun alone: Northwest Region.
    """
    kinds = noun_kinds().get(noun, ())
    if not kinds:
        return ()
    found = [place for place in places.candidates(name) if place.feature in kinds]
    units = (place for place in places.candidates(f"{name} {noun}") if place.feature in _UNITS)
    return (*found, *(place for place in units if place not in found))


def nation_at(chain: tuple[Mark, ...], at: int) -> Part | None:
    """Give the demonym at a token, of two words ("Sri Lankan") or one."""
    two, country = nation_of(text_of(chain, at, at + 1)) if at + 1 < len(chain) else (False, None)
    if not two and not chain[at].flags & NATION:
        return None
    country = country if two else chain[at].demonym
    name = country.name if country is not None else chain[at].part
    return Part(at, at + two, "nationality", name, candidates=(country,) if country is not None else ())


def place_part(
    chain: tuple[Mark, ...], at: int, length: int, candidates: tuple[Place, ...], initial: bool, capitals: bool
) -> Part:
    """Give a known place name of ``length`` tokens with what its reading as a place weighs.

    An acronym is rarely a small place, but where all is written in ``capitals`` a word is no acronym.
    """
    mark, best = chain[at], candidates[0]
    score = place_score(mark, length, candidates)
    if initial and mark.flags & COMMON and length == 1:
        score -= 2
    shouted = mark.lex.shape == UPPER and not best.name.isupper() and best.feature not in _LARGE
    if shouted and length == 1 and not capitals:
        score -= _SHOUTED
    return Part(at, at + length - 1, "place", candidates[0].name, candidates=candidates, score=score)


def longer_place(chain: tuple[Mark, ...], at: int, length: int) -> int:
    """Give the length of an unknown longer place name that a known one opens, 0 if there is none.

    "Santa Maria del Valle" is not Santa Maria, nor "San Pedro Perulapan" San Pedro, nor "Puerto Jordán" a Puerto.
    """
    end = at + length
    if end >= len(chain):
        return 0
    if chain[at].key not in _OPENINGS:
        return 2 if length == 1 and _of_two_hamlets(chain, at) else 0
    while end + 1 < len(chain) and chain[end].flags & PARTICLE:
        end += 1
    unknown = chain[end].flags & PROPER and not chain[end].flags & (COMMON | HEAD | TITLE | NATION)
    if length == 1:  # Hama and Beni are towns by themselves, no Puerto is
        return end - at + 1 if unknown and place_at(chain, at)[1][0].prominence < _TOWN else 0
    return end - at + 1 if unknown and not place_at(chain, end)[0] else 0


def _of_two_hamlets(chain: tuple[Mark, ...], at: int) -> bool:
    """Whether two names of small places side by side are one name: "Lac Vert" is neither the Lac nor the Vert."""
    following = chain[at + 1]
    if (
        not following.flags & PROPER
        or following.flags & (COMMON | HEAD | TITLE | NATION)
        or not following.form[0].isupper()
    ):
        return False
    one, other = place_at(chain, at)[1], place_at(chain, at + 1)
    return other[0] == 1 and one[0].prominence < _TOWN and other[1][0].prominence < _TOWN


def place_score(mark: Mark, length: int, candidates: tuple[Place, ...]) -> float:
    """Weigh how likely a known place name stands for a place, from the name alone: 3 and more is likely."""
    best = candidates[0]
    score = best.prominence - 1.5 if best.feature not in _LARGE else max(best.prominence - 1.0, 4.0)
    if length > 1:
        return score + 2
    if best.feature in STATES:
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


def other_half(mark: Mark, at: int) -> list[Part]:
    """Give the second place or people of a compound of two, such as "Turkish-Russian"."""
    piece = second_part(mark.form)
    if not piece:
        return []
    nation, country = nation_of(piece)
    found = (country,) if country is not None else () if nation else places.candidates(piece)
    kind = "nationality" if nation else "place"
    return [Part(at, at, kind, found[0].name if found else piece, candidates=found, nested=True, piece=piece)]
