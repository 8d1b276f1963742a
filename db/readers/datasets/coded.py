"""From the row of a data set to an article whose report is ready-made."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from db.model import Actor, Count, Entity, Extraction, IncidentDate, IncidentPlace, Mention, RawArticle, Report, Span

_TABLES = Path(__file__).parents[1] / "data"
_AFTER_SENTENCE = re.compile(r"(?<=[a-z0-9)\]\"'][.!?])\s+(?=[A-Z\[\"'])")
_LONGEST_SUMMARY = 300


@dataclass(frozen=True, slots=True)
class Coded:
    """An incident as a data set codes it.

    ``number`` is its id there, ``words`` what the data set says of it in words, ``killed`` the lowest, best and highest
    figure. ``actors`` are role, kind and name.
    """

    number: str
    words: str
    type: str
    event_type: str
    sub_event_type: str | None
    date: IncidentDate
    place: IncidentPlace | None
    actors: tuple[tuple[str, str, str], ...]
    killed: tuple[int | None, int | None, int | None]
    reported_by: tuple[str, ...]


def article_of(coded: Coded, dataset: str, path: str) -> RawArticle:
    """Give the article: its body is what the data set says in words, and all of it is evidence for its one report."""
    names = (coded.place.name, coded.place.country_name) if coded.place else ()
    where = ", ".join(dict.fromkeys(filter(None, names)))
    what = coded.sub_event_type or coded.event_type
    day = coded.date.latest
    return RawArticle(
        body=coded.words,
        path=path,
        title=f"{what} in {where} ({dataset} {coded.number})" if where else f"{what} ({dataset} {coded.number})",
        published=day,
        published_basis=f"the day of the incident in {dataset}" if day else None,
        source=dataset,
        language="en",
        given=_extraction(coded, dataset),
    )


@cache
def code_table(name: str) -> dict[tuple[str, str], str]:
    """Give what the codes of a data set stand for, by column and code, from a file of ``data``."""
    lines = (_TABLES / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(column, code): meaning for column, code, meaning in rows}


def number_of(value: str | None) -> float | None:
    """Give a number, None where there is none or none that is finite."""
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None


def place_of(
    name: str | None, lat: str | None, lon: str | None, country: str | None, admin1: str | None, precision: str | None
) -> IncidentPlace | None:
    """Give a place, or else the country, None without either.

    Its coordinates make a place one of its own, since many places share their name.
    """
    if not name:
        return IncidentPlace(country, country_name=country, precision="country") if country else None
    north, east = number_of(lat), number_of(lon)
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        north = east = None
    key = f"@{north:.4f},{east:.4f}" if north is not None and east is not None else None
    return IncidentPlace(
        name, lat=north, lon=east, country_name=country or None, admin1=admin1 or None, precision=precision, entity=key
    )


def _extraction(coded: Coded, dataset: str) -> Extraction:
    words = coded.words
    place = None if coded.place is None else _quoted_place(coded.place, words)
    low, best, high = coded.killed
    counts = () if best is None else (Count("killed", low, high, best),)
    report = Report(
        coded.type,
        coded.event_type,
        coded.sub_event_type,
        "actual",
        _summary(words),
        coded.date,
        places=() if place is None else (place,),
        actors=tuple(_actor(role, kind, name, words) for role, kind, name in coded.actors),
        counts=counts,
        status=("reported",),
        reported_by=coded.reported_by,
        evidence=(Span(0, len(words), words),),
        rules=(f"coded by {dataset}",),
    )
    return Extraction(coded.date.latest, _mentions(place), (), (report,), _entities(place))


def _quoted(name: str, words: str) -> tuple[str | None, int | None, int | None]:
    """Give where the words have the name, None where they do not."""
    at = words.find(name)
    return (name, at, at + len(name)) if at >= 0 else (None, None, None)


def _quoted_place(place: IncidentPlace, words: str) -> IncidentPlace:
    text, start, end = _quoted(place.name, words)
    return replace(place, text=text, start=start, end=end)


def _actor(role: str, kind: str, name: str, words: str) -> Actor:
    text, start, end = _quoted(name.partition(" (")[0].partition(":")[0], words)
    return Actor(role, kind, name, text, start, end)


def _mentions(place: IncidentPlace | None) -> tuple[Mention, ...]:
    if place is None or place.text is None or place.start is None or place.end is None:
        return ()
    where = (place.lat, place.lon, None, place.admin1, place.precision)
    return (Mention(place.start, place.end, place.text, "place", place.name, place.entity, *where),)


def _entities(place: IncidentPlace | None) -> tuple[Entity, ...]:
    if place is None or place.entity is None:
        return ()
    where = (place.lat, place.lon, None, place.country_name, place.admin1)
    return (Entity(place.entity, "place", place.name, (place.name,), *where),)


def _summary(words: str) -> str:
    first = _AFTER_SENTENCE.split(words.strip(), maxsplit=1)[0]
    return first if len(first) <= _LONGEST_SUMMARY else f"{first[:_LONGEST_SUMMARY].rsplit(' ', 1)[0]} …"
