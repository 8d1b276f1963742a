"""ACLED's data export (csv): the incidents of the Armed Conflict Location and Event Data project, as it coded them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from db.model import IncidentDate, IncidentPlace, RawArticle
from db.readers.datasets.coded import Coded, article_of, code_table, number_of, place_of
from db.readers.days import day_of
from db.readers.source import Source, Trouble
from db.readers.table import Row, articles, delimiter_of

_COLUMNS = {"event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "notes"}
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_PRECISION_BASIS = "event_date of {}, time_precision {}"
_OURS = re.compile(r"TIDINGS(\d+)")
"""The numbers of incidents that were exported from tidings in the columns of ACLED: they are not ACLED's."""


def recognises(source: Source) -> bool:
    """Tell whether the first line names the columns of ACLED's export."""
    return _delimiter(source) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article a row: its body is ACLED's note, its report what ACLED coded."""
    return articles(source, _delimiter(source) or ",", _article)


def _article(path: str, row: Row) -> RawArticle | Trouble:
    if row.get("notes", "").strip():
        exported = _OURS.fullmatch(row.get("event_id_cnty", ""))
        dataset, number = ("Tidings", exported[1]) if exported else ("ACLED", row.get("event_id_cnty"))
        return article_of(_coded(row, number or "without a number", dataset), dataset, path)
    return Trouble(path, "an incident without notes")


def _delimiter(source: Source) -> str | None:
    return delimiter_of(source, _COLUMNS.issubset)


def _coded(row: Row, number: str, dataset: str) -> Coded:
    event_type, said = row.get("event_type") or "Strategic developments", row.get("sub_event_type") or ""
    deaths = number_of(row.get("fatalities"))
    killed = None if deaths is None or deaths < 0 else int(deaths)
    return Coded(
        number,
        row["notes"],
        _NO_SLUG.sub("-", said.lower()).strip("-") or "other",
        event_type,
        said or None,
        _date(row, dataset),
        _place(row),
        (*_actors(row, "1", event_type), *_actors(row, "2", event_type)),
        (killed, killed, killed),
        tuple(part.strip() for part in (row.get("source") or "").split(";") if part.strip()),
    )


def _date(row: Row, dataset: str) -> IncidentDate:
    """Give the days that the date covers: ACLED gives the middle of a week or month of which no more is known."""
    code = row.get("time_precision") or "1"
    iso = day_of(row.get("event_date"))
    if iso is None:
        return IncidentDate()
    day, precision = date.fromisoformat(iso), code_table("acled.tsv").get(("time_precision", code), "day")
    first = last = day
    if precision == "week":
        first, last = day - timedelta(days=3), day + timedelta(days=3)
    elif precision == "month":
        first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return IncidentDate(first.isoformat(), last.isoformat(), precision, basis=_PRECISION_BASIS.format(dataset, code))


def _place(row: Row) -> IncidentPlace | None:
    precision = code_table("acled.tsv").get(("geo_precision", row.get("geo_precision") or ""))
    where = (row.get("latitude"), row.get("longitude"), row.get("country"), row.get("admin1"))
    return place_of(row.get("location"), *where, precision)


def _actors(row: Row, side: str, event_type: str) -> Iterator[tuple[str, str, str]]:
    """Give an actor and those with it, each with its role and kind."""
    table = code_table("acled.tsv")
    role = table.get((f"actor{side}", event_type), "party")
    kind = table.get(("inter", row.get(f"inter{side}") or ""), "organization")
    for column in (f"actor{side}", f"assoc_actor_{side}"):
        for name in filter(None, map(str.strip, (row.get(column) or "").split(";"))):
            yield role, kind, name
