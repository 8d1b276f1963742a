"""From records of places to the packed file that ``places`` reads."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.gazetteer import places_pack as pack
from db.gazetteer.places_data import ALTERNATE_PENALTY, APPROXIMATE, FEATURES, cased, flagged
from db.gazetteer.places_fold import bare, fold, skeleton

RARE_SURNAME = 4.3
PERSONAL_NAME = 5.3
ORDINARY_WORD = 5.75
NATIONALITY = 9.0
"""From which prominence on a place is known by a name that is also a surname of few, a personal name, an ordinary word,
a nationality."""

LOCAL = 0.7
"""How much less prominence a personal name needs to be a place of a country in the conflict news."""

HAMLET = 3.4
"""Below which prominence a place outside the countries of the conflict news needs a context."""

POSTAL_CODE = len("xNY")
"""How long the key of a state's postal code is, which only a context makes a place."""

MOST = 48
"""How many places one name keeps; the most prominent stay."""


@dataclass(slots=True)
class Record:
    """A place on its way into the packed file.

    ``prominence`` says how likely the bare name means it, on the scale of log10 of a population. ``strong`` names are
    known by themselves even where the name is an ordinary word. ``aliases`` are full names, ``by_names`` count less.
    Hamlets outside the countries ``in_the_news`` are not known by themselves, nor postal codes of states ("IN", "OR").
    """

    name: str
    lat: float | None
    lon: float | None
    country: str
    admin1: str = ""
    feature: str = "settlement"
    population: int = 0
    prominence: float = 0.0
    aliases: Sequence[str] = ()
    by_names: Sequence[str] = ()
    geonameid: int = 0
    strong: bool = False
    approximate: bool = False
    in_the_news: bool = True


def compile_places(
    records: list[Record], countries: Mapping[str, str], ordinary: Mapping[str, float], path: Path
) -> None:
    """Write the packed file.

    ``countries`` names every ISO code in use. ``ordinary`` gives, for a word that is also an ordinary word or a
    personal name, the prominence from which on a place is known by it without a context.
    """
    codes = sorted(countries)
    admin1s = sorted({record.admin1 for record in records})
    admin1_at = {name: at for at, name in enumerate(admin1s)}
    names = [b"\n".join(_kept(record)) for record in records]
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name))
    entries, postings = _entries(records, ordinary)
    buckets, prints, values = pack.index(entries)
    column = _columns(records)
    sections = {
        "buckets": ("I", _bytes("I", buckets)),
        "prints": ("I", _bytes("I", prints)),
        "values": ("I", _bytes("I", values)),
        "postings": ("I", _bytes("I", postings)),
        **column,
        "country": ("B", _bytes("B", (codes.index(record.country) for record in records))),
        "admin1": ("H", _bytes("H", (admin1_at[record.admin1] for record in records))),
        "text_at": ("I", _bytes("I", starts)),
        "text": ("B", b"".join(names)),
    }
    pack.write(path, sections, {"countries": [[code, countries[code]] for code in codes], "admin1s": admin1s})


def _columns(records: list[Record]) -> dict[str, tuple[str, bytes]]:
    def degrees(values: Iterable[float | None]) -> bytes:
        return _bytes("i", (pack.NOWHERE if value is None else round(value * pack.DEGREE) for value in values))

    return {
        "lat": ("i", degrees(record.lat for record in records)),
        "lon": ("i", degrees(record.lon for record in records)),
        "population": ("I", _bytes("I", (record.population for record in records))),
        "geonameid": ("I", _bytes("I", (record.geonameid for record in records))),
        "prominence": ("B", _bytes("B", (round(record.prominence * pack.PROMINENCE) for record in records))),
        "feature": (
            "B",
            _bytes("B", (FEATURES.index(r.feature) | (APPROXIMATE if r.approximate else 0) for r in records)),
        ),
    }


def _bytes(typecode: str, values: Iterable[int]) -> bytes:
    return array(typecode, values).tobytes()


def _kept(record: Record) -> list[bytes]:
    names = dict.fromkeys([record.name, *record.aliases, *record.by_names])
    return [name.encode() for name in names]


def _entries(records: list[Record], ordinary: Mapping[str, float]) -> tuple[list[tuple[str, int]], list[int]]:
    found: dict[str, dict[int, float]] = defaultdict(dict)
    strong: set[str] = set()
    lengths: dict[str, int] = defaultdict(int)
    arabic, transliterated = flagged("a"), flagged("t")
    for number, record in enumerate(records):
        for key, worth in _keys(record, arabic, transliterated).items():
            found[key][number] = max(worth, found[key].get(number, 0.0))
            if key[0] == "n":
                if record.strong:
                    strong.add(key)
                words = key[1:].split(" ")
                if len(words) > 1:
                    lengths[words[0]] |= 1 << min(len(words), 8) - 1
    entries: list[tuple[str, int]] = [("f" + word, mask) for word, mask in lengths.items()]
    postings: list[int] = []
    for key, places in found.items():
        ranked = sorted(places, key=lambda number: (-places[number], number))[:MOST]
        marked = [number | (pack.ALTERNATE if places[number] < records[number].prominence else 0) for number in ranked]
        best = records[ranked[0]]
        weak = key not in strong and key[0] in "nb" and _is_weak(key[1:], places[ranked[0]], best, ordinary)
        weak = weak or (key[0] == "x" and len(key) == POSTAL_CODE and best.feature == "admin1")
        value = pack.WEAK if weak else 0
        if len(marked) == 1:
            value |= marked[0]
        else:
            value |= pack.LIST | len(postings)
            postings += [len(marked), *marked]
        entries.append((key, value))
    return entries, postings


def _is_weak(key: str, prominence: float, place: Record, ordinary: Mapping[str, float]) -> bool:
    """Say whether a name needs a context: an ordinary word or personal name of a small place, or of a mere unit."""
    least = ordinary.get(key)
    if least is None and " " in key:
        return prominence < PERSONAL_NAME and all(
            ordinary.get(word, NATIONALITY) <= PERSONAL_NAME for word in key.split()
        )
    if least is None:
        return prominence < HAMLET and not place.in_the_news
    if least <= PERSONAL_NAME:
        return prominence < least - (LOCAL if place.in_the_news else 0.0)
    return prominence < least or place.feature.startswith("admin")


def _keys(record: Record, arabic: frozenset[str], transliterated: frozenset[str]) -> dict[str, float]:
    """Give every key of a place with the prominence it has under it.

    A by-name counts less than the name, unless it is the name in another spelling.
    """
    keys: dict[str, float] = {}
    own = {bare(fold(record.name))} if record.country in arabic else set()
    own |= {skeleton(fold(record.name))} if record.country in transliterated else set()
    full = {record.name, *record.aliases}
    for name in (record.name, *record.aliases, *record.by_names):
        key = fold(name)
        if not key:
            continue
        bones = skeleton(key) if record.country in transliterated else ""
        spelling = name in full or bones in own - {""} or (record.country in arabic and bare(key) in own)
        worth = record.prominence if spelling else max(record.prominence - ALTERNATE_PENALTY, 0.0)
        if cased(name):
            keys.setdefault("x" + name, worth)
            continue
        keys["n" + key] = max(worth, keys.get("n" + key, 0.0))
        if record.country in arabic:
            keys.setdefault("b" + bare(key), worth)
        if bones:
            keys.setdefault("s" + record.country + bones, worth)
    return keys
