"""What a chain of name-like tokens names, as far as the chain alone tells: things, bodies, places, titled persons.

A chain is parsed once and remembered; what the sentence around it says is weighed in ``context``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from db.extract.mentions.bodies import body_at, body_parts, head_first, nested_names
from db.extract.mentions.lookup import thing_at
from db.extract.mentions.marks import ARTICLES, COMMON, GIVEN, HEAD, NATION, PROPER, TITLE, Mark
from db.extract.mentions.parts import Part, text_of
from db.extract.mentions.people import LINKS, given_name_first, is_full_name, person_end, title_at
from db.extract.mentions.spots import longer_place, nation_at, other_half, place_at, place_part, place_score
from db.gazetteer.known import cues
from db.gazetteer.lexicon import ADV, ADVERB
from db.gazetteer.places import Place

Step = tuple[int, list[Part]]
"""A reading: how many tokens it takes and the names it finds; a negative number skips a title."""

_GIVEN, UNLISTED = 3.0, 2.0
_OPENED = 2.0
_TWO = 2
"""So many words make a name of an adverb that opens a sentence: "North Darfur was shelled", "Free Syrian Army"."""
_OUTSTANDING = 3.6
_OPENINGS, _NO_PLACES = cues("opening"), cues("side") | cues("body")
_WELL_KNOWN = 5.0
"""How prominent a town is, at least, that a known thing may be named after: no "Haram" is meant by "Boko Haram"."""
_WHOLE = ("person", "outlet")  # no place is meant by a part of their names


@lru_cache(maxsize=16_384)
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
        if length == 1 and "-" in chain[at].form:
            parts += other_half(chain[at], at)
        if length < 0:
            titled, at = True, at - length
        else:
            titled, at = False, at + length
    return tuple(parts)


def _name_at(chain: tuple[Mark, ...], at: int, initial: bool, titled: bool, capitals: bool) -> Step | None:
    """Give the best reading of the tokens from ``at``."""
    mark = chain[at]
    if mark.key in LINKS or mark.key == ".":
        return None
    if initial and mark.lex.tags & (ADV | ADVERB) and not mark.alone:
        length = max(place_at(chain, at)[0], thing_at(chain, at, capitals=capitals, initial=True)[0])
        if length < _TWO:
            return None
    return next(_readings(chain, at, initial, titled, capitals), None)


def _readings(chain: tuple[Mark, ...], at: int, initial: bool, titled: bool, capitals: bool) -> Iterator[Step]:
    """Give the readings of the tokens from ``at``, the most convincing first."""
    length, thing = thing_at(chain, at, capitals=capitals, initial=initial)
    if thing is not None and thing.common:
        length, thing = 0, None
    where, candidates = place_at(chain, at)
    if where == 1 and (not chain[at].flags & PROPER or chain[at].key in _NO_PLACES):
        where = 0
    body, kind = body_at(chain, at)
    if titled and thing is None and not body and where < 2 and chain[at].flags & PROPER and not chain[at].flags & TITLE:
        last = person_end(chain, at)
        if last > at or not chain[at].flags & NATION:
            yield last - at + 1, [Part(at, last, "person", titled=True)]
    if thing is not None and length >= max(where, body) and not given_name_first(chain, at, length):
        nested = nested_names(chain, at, at + length - 1, least=_WELL_KNOWN) if thing.kind not in _WHOLE else []
        yield length, [Part(at, at + length - 1, thing.kind, thing.name, thing), *nested]
    title = title_at(chain, at)
    if body > max(where, length, title) and not (where > 1 and kind == "place"):
        yield body, body_parts(chain, at, body, kind)
    if title and where <= title:
        yield -title, []
    if where and not (given_name_first(chain, at, where) or _opens_person(chain, at, where, candidates)):
        longer = longer_place(chain, at, where)
        yield (
            longer or where,
            [
                Part(at, at + longer - 1, "place", text_of(chain, at, at + longer - 1))
                if longer
                else place_part(chain, at, where, candidates, initial, capitals)
            ],
        )
    nation = nation_at(chain, at)
    if nation is not None:
        yield nation.last - at + 1, [nation]
    yield from _unlisted(chain, at, initial)


def _opens_person(chain: tuple[Mark, ...], at: int, length: int, candidates: tuple[Place, ...]) -> bool:
    """Whether a small place's name of one token is rather the first of a person's, an uncommon word following."""
    if length != 1 or at + 1 >= len(chain) or place_score(chain[at], 1, candidates) >= _OUTSTANDING:
        return False
    following = chain[at + 1]
    uncommon = following.flags & PROPER and not following.flags & (COMMON | HEAD | TITLE | NATION)
    return bool(uncommon) and not place_at(chain, at + 1)[0] and not thing_at(chain, at + 1, capitals=True)[0]


def _unlisted(chain: tuple[Mark, ...], at: int, initial: bool) -> Iterator[Step]:
    """Read a token that begins nothing known: a named feature, a person named in full, or who knows what."""
    mark = chain[at]
    feature = head_first(chain, at)
    if feature is not None:
        yield feature.last - at + 1, [feature]
    last = person_end(chain, at)
    length, name = last - at + 1, text_of(chain, at, last)
    if initial and mark.flags & COMMON and not (mark.flags & GIVEN and at + 1 < len(chain)):
        return
    if length > 1 and mark.key in _OPENINGS and not mark.flags & GIVEN:
        yield length, [Part(at, last, "", name, score=_OPENED)]
    if length > 1 and mark.key in ARTICLES:
        yield length, [Part(at, last, "", name, score=0.0)]
    if length > 1 and is_full_name(chain[at : last + 1]):
        yield length, [Part(at, last, "person", name, score=_GIVEN if mark.flags & GIVEN else UNLISTED)]
    yield (1, []) if length > 1 and mark.flags & COMMON else (length, [Part(at, last, "", name, score=0.0)])
