"""Which places a name can mean: the look-up side of the offline gazetteer.

``scripts/build_gazetteer.py`` compiles the data; sources and licences are in docs/gazetteer.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    ``country`` is an ISO 3166 code or empty; ``feature`` is settlement, capital, admin1, admin2, country, region,
    continent, base, oilfield, camp, crossing, airport, facility, water, mountain or island. Coordinates are WGS 84
    degrees, None where a name covers no single point.
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


def candidates(name: str) -> tuple[Place, ...]:
    """Give the places that bear a name, the most prominent first: as written, else folded; ``()`` if unknown."""
    return ()


def known(name: str) -> bool:
    """Say cheaply whether any place bears the name, as written or folded."""
    return False


def skeleton_candidates(name: str, country: str) -> tuple[Place, ...]:
    """Give the places of one country (ISO code) whose consonants are those of the name, the largest first."""
    return ()


def country_of_demonym(word: str) -> Place | None:
    """Give the country of a demonym ("Turkish" -> Turkey), None for any other word."""
    return None


def longest(words: Sequence[str], at: int) -> tuple[int, tuple[Place, ...]]:
    """Give the longest place name made of consecutive words from ``at``: its number of words and its places."""
    return 0, ()
