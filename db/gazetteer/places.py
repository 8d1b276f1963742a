"""Which places a name can mean: the look-up side of the offline gazetteer.

``scripts/build_gazetteer.py`` compiles the data; sources and licences are in docs/gazetteer.md. Nothing is read before
the first question, and then the file is mapped, not parsed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from db.gazetteer import places_pack as pack
from db.gazetteer.places_data import ALTERNATE_PENALTY, APPROXIMATE, DATA, FEATURES, cased, listed, read_rows
from db.gazetteer.places_fold import ARTICLES, bare, fold, opening, plain, skeleton

SHORTEST_BARE = 3
LONGEST_ABBREVIATION = 5
"""Up to how many letters a name without its article is too short to compare by, and a word in capitals ("NAFTA")."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    ``country`` is an ISO 3166 code or empty; ``feature`` is one of ``places_compile.FEATURES``. Coordinates are WGS 84
    degrees, None where a name covers no single point. ``prominence`` says how likely the bare name means this place,
    on the scale of log10 of a population. ``approximate``: the point is only near the place.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str = ""
    country_name: str = ""
    admin1: str = ""
    feature: str = "settlement"
    population: int = 0
    aliases: tuple[str, ...] = ()
    prominence: float = field(default=0.0, compare=False)
    approximate: bool = False

    @property
    def precision(self) -> str:
        """How exactly the place tells where something happened, as an IncidentPlace says it."""
        return _PRECISION.get(self.feature, "point")

    @property
    def is_land(self) -> bool:
        """Whether it is a country or wider, so that its name may but say whose something is."""
        return self.feature in _LANDS

    @property
    def is_wide(self) -> bool:
        """Whether it is a province or wider: too wide to tell two incidents apart."""
        return self.feature == "admin1" or self.feature in _LANDS


_LANDS = frozenset({"country", "region", "continent"})

_PRECISION = {
    "settlement": "settlement",
    "capital": "settlement",
    "admin1": "admin1",
    "admin2": "admin2",
    "country": "country",
    "region": "region",
    "continent": "region",
}


def added_folder() -> Path:
    """Give the folder of the user's own places: $TIDINGS_GAZETTEER, else one in the user's data folder.

    Every file in it that ``places_add`` compiled (*.bin) is searched beside what is shipped.
    """
    if folder := os.environ.get("TIDINGS_GAZETTEER"):
        return Path(folder)
    from platformdirs import user_data_path

    return user_data_path("tidings") / "gazetteer"


def forget() -> None:
    """Read the files anew at the next question: the user's places have changed."""
    asked = (candidates, _key_of, known, skeleton_candidates, reach, _place, _demonyms, _capitals)
    for remembered in (_packs, *asked):
        remembered.cache_clear()


@lru_cache(maxsize=8_192)
def candidates(name: str) -> tuple[Place, ...]:
    """Give the places that bear a name, the most prominent first: as written, else folded; ``()`` if unknown."""
    key = _key_of(name)
    return _places(key) if key else ()


@lru_cache(maxsize=16_384)
def _key_of(name: str) -> str:
    """Give the key that the places of a name stand under: as written, else folded, else bare; "" if unknown."""
    if cased(name) and _values("x" + name):
        return "x" + name
    key = fold(name)
    if _values("n" + key):
        return "n" + key
    core = _core(name, key)
    return "b" + core if core and _values("b" + core) else ""


def borne(name: str) -> bool:
    """Say cheaply whether any place bears a name."""
    return bool(_key_of(name))


@lru_cache(maxsize=32_768)
def known(name: str) -> bool:
    """Say cheaply whether a place bears the name and the name by itself may be taken for a place.

    False for a name that is also an ordinary word or a personal name and whose places are all small ("Normal"):
    ``candidates`` gives those too, for where the context speaks of a place ("in Normal, Illinois").
    """
    key = _key_of(name)
    if not key or (key[0] != "x" and _initials(name)):
        return False
    return not all(value & pack.WEAK for value in _values(key))


def known_with_stop(form: str) -> bool:
    """Say whether a word is known as a place with a full stop behind it: "Ill.", but not "Lima.".

    But for capitals, only what is listed with its stop is: all else is found without it just as well. That outweighs
    the towns called so without one: "Ala." is Alabama, and "Mont." Montana.
    """
    stopped = form + "."
    if form.isupper():
        return known(stopped) and not known(form)
    return cased(stopped) and bool(_values("x" + stopped)) and known(stopped)


@lru_cache(maxsize=8_192)
def skeleton_candidates(name: str, country: str) -> tuple[Place, ...]:
    """Give the places of one country (ISO code) whose consonants are those of the name, the largest first."""
    bones = skeleton(fold(name))
    return _places("s" + country + bones) if bones else ()


def country_of_demonym(word: str) -> Place | None:
    """Give the country (or state) of a demonym ("Turkish" -> Turkey), None for any other word."""
    return _demonyms().get(word) or _demonyms().get(word.title() if word.isupper() else word)


def capital_of(country: str) -> Place | None:
    """Give the capital of a country (ISO code), None where it has none or is not known."""
    return _capitals().get(country)


@cache
def _capitals() -> dict[str, Place]:
    """Give the capital of every country by its code: in each the largest that is marked so."""
    found: dict[str, Place] = {}
    for which, one in enumerate(_packs()):
        features = bytes(one.feature)
        number = features.find(_CAPITAL)
        while number >= 0:
            place = _place(which, number)
            if place.country not in found or place.population > found[place.country].population:
                found[place.country] = place
            number = features.find(_CAPITAL, number + 1)
    return found


_CAPITAL = FEATURES.index("capital")


def longest(words: Sequence[str], at: int) -> tuple[int, tuple[Place, ...]]:
    """Give the longest place name made of consecutive words from ``at``: its number of words and its places.

    Weak names (see ``known``) are given only where they go on from a known one ("Lagos de Moreno"), those of one word
    never. (0, ()) if there is none.
    """
    if words[at].lower() == "the" and at + 1 < len(words):
        count, found = longest(words, at + 1)
        return (count + 1, found) if count else (0, ())
    most = _reach_from(words, at)
    if not most:
        return 0, ()
    weak: tuple[int, tuple[Place, ...]] = (0, ())
    for count in range(_unbroken(words, at, most), 1, -1):
        if words[at + count - 1].lower() in ARTICLES:  # "Gaza as talks stall": no name ends so, and none is read for it
            continue
        name = " ".join(words[at : at + count]).replace(" 's ", "'s ").replace(" ’s ", "’s ")
        if known(name):
            return weak if weak[0] else (count, candidates(name))
        if not weak[0] and borne(name):
            weak = count, candidates(name)
    if not known(words[at]):
        return 0, ()
    return weak if weak[0] else (1, candidates(words[at]))


def _reach_from(words: Sequence[str], at: int) -> int:
    """Give how many words the longest name may have that begins at one, "'s" being a word ("Cox 's Bazar")."""
    if any(word in _OWNING for word in words[at + 1 : at + 2]):
        most = reach(words[at] + "s")
        if most > 1:
            return most + 1
    most = reach(words[at])
    return most + any(word in _OWNING for word in words[at + 1 : at + most])


_OWNING = ("'s", "’s")


def _unbroken(words: Sequence[str], at: int, most: int) -> int:
    """Give how many of at most ``most`` words from ``at`` stand without punctuation between them."""
    for number, word in enumerate(words[at + 1 : at + most], 1):
        if not (word[:1].isalnum() or word[-1:].isalnum() or word == "-"):
            return number
    return min(most, len(words) - at)


@lru_cache(maxsize=32_768)
def reach(word: str) -> int:
    """Give how many words the longest name has that begins with the word, 0 if none does."""
    return max([mask.bit_length() for mask in _values("f" + opening(word))] + [int(known(word))])


@cache
def _packs() -> tuple[pack.Pack, ...]:
    shipped = (DATA / "places.bin", DATA / "places_more.bin")
    return tuple(pack.Pack(path) for path in (*shipped, *sorted(added_folder().glob("*.bin"))))


def _values(key: str) -> list[int]:
    return [value for one in _packs() if (value := one.value(key)) is not None]


def _places(key: str) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    packs = _packs()
    for which, one in enumerate(packs):
        for number in one.numbers(key):
            place = _place(which, number)
            found.setdefault(place.id, place)
    if len(packs) == 1:
        return tuple(found.values())
    return tuple(sorted(found.values(), key=lambda place: -place.prominence))


def _core(name: str, key: str) -> str:
    """Give a name without Arabic articles and long vowels, "" if too little of it is left or it is an abbreviation."""
    core = bare(key)
    return core if len(core) > SHORTEST_BARE and not (name.isupper() and len(name) <= LONGEST_ABBREVIATION) else ""


@lru_cache(maxsize=8_192)
def _place(which: int, number: int) -> Place:
    one = _packs()[which]
    alternate, number = number & pack.ALTERNATE, number & pack.NUMBER
    local, *aliases = one.names(number)
    code, country = one.header["countries"][one.country[number]]
    lat, lon, kind = one.lat[number], one.lon[number], one.feature[number]
    somewhere = lat != pack.NOWHERE
    geonameid, admin1 = one.geonameid[number], one.header["admin1s"][one.admin1[number]]
    named, least = _in_english().get(geonameid, ("", 0.0))
    name = named or plain(local)
    prominence = one.prominence[number] / pack.PROMINENCE - (ALTERNATE_PENALTY if alternate and not named else 0.0)
    return Place(
        id=f"geonames:{geonameid}" if geonameid else _slug(code, admin1, name),
        name=name,
        lat=lat / pack.DEGREE if somewhere else None,
        lon=lon / pack.DEGREE if somewhere else None,
        country=code,
        country_name=country,
        admin1=admin1,
        feature=FEATURES[kind & ~APPROXIMATE],
        population=one.population[number],
        aliases=tuple(other for other in (*aliases, local) if other != name),
        prominence=max(prominence, least),
        approximate=bool(kind & APPROXIMATE),
    )


@cache
def _in_english() -> dict[int, tuple[str, float]]:
    """Give by GeoNames identifier what English-language news calls a settlement, and its least prominence."""
    rows = read_rows(DATA / "places_named.tsv", 5)
    return {int(number): (name, float(prominence or 0)) for _, _, number, name, prominence in rows}


def _initials(name: str) -> bool:
    """Say whether a name looks like an abbreviation ("NGO"), which only counts as it is written."""
    return len(name) < 4 and name.isupper()


def _slug(*parts: str) -> str:
    return "place:" + "/".join(fold(part).replace(" ", "-") for part in parts if part)


@cache
def _demonyms() -> dict[str, Place]:
    """Give the place of every nationality word of countries and states."""
    found: dict[str, Place] = {}
    for row in read_rows(DATA / "places_countries.tsv", 7):
        _name_people(found, listed(row[6]), row[1], row[0], "country")
    for row in read_rows(DATA / "places_states.tsv", 7):
        _name_people(found, listed(row[6]), row[2], row[0], "admin1")
    return found


def _name_people(found: dict[str, Place], words: Sequence[str], name: str, country: str, feature: str) -> None:
    for place in candidates(name) if words else ():
        if (place.country, place.feature) == (country, feature):
            for word in words:
                found.setdefault(word, place)
            return
