"""UCDP GED (csv): the events of the Uppsala Conflict Data Program's Georeferenced Event Dataset, as it coded them."""

from __future__ import annotations

from collections.abc import Iterator

from db.model import IncidentDate, IncidentPlace, RawArticle
from db.readers.datasets.coded import Coded, article_of, code_table, number_of, place_of
from db.readers.days import day_of
from db.readers.source import Source, Trouble
from db.readers.table import Row, articles, delimiter_of

_COLUMNS = {"type_of_violence", "side_a", "side_b", "date_prec", "date_start", "date_end", "best"}
_EVENTS = {
    "armed-clash": ("Battles", "Armed clash"),
    "attack": ("Violence against civilians", "Attack"),
}
_WORDS = ("source_headline", "where_description", "source_article", "dyad_name")
"""Where the data set says something in words: the headlines that were read, where it was, the articles that say so."""


def recognises(source: Source) -> bool:
    """Tell whether the first line names the columns of UCDP GED."""
    return _delimiter(source) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article a row: its body are the words of the data set, its report what UCDP coded."""
    return articles(source, _delimiter(source) or ",", _article)


def _article(path: str, row: Row) -> RawArticle | Trouble:
    words = "\n\n".join(text for text in (row.get(column, "").strip() for column in _WORDS) if text)
    if words:
        return article_of(_coded(row, words), "UCDP GED", path)
    return Trouble(path, "an event without a word on where or who")


def _delimiter(source: Source) -> str | None:
    return delimiter_of(source, _COLUMNS.issubset)


def _coded(row: Row, words: str) -> Coded:
    table, violence = code_table("ucdp.tsv"), row.get("type_of_violence") or ""
    slug = table.get(("type_of_violence", violence), "other")
    event_type, sub_event_type = _EVENTS.get(slug, ("Strategic developments", "Other"))
    low, best, high = (_whole(row.get(column)) for column in ("low", "best", "high"))
    actors = (
        *_actor(row.get("side_a"), table.get(("side_a", violence), "party")),
        *_actor(row.get("side_b"), table.get(("side_b", violence), "party")),
    )
    return Coded(
        row.get("id") or "without a number",
        words,
        slug,
        event_type,
        sub_event_type,
        _date(row),
        _place(row),
        actors,
        (best if low is None else low, best, best if high is None else high),
        tuple(filter(None, (part.strip() for part in (row.get("source_original") or "").split(";")))),
    )


def _date(row: Row) -> IncidentDate:
    first, last = day_of(row.get("date_start")), day_of(row.get("date_end"))
    if first is None and last is None:
        return IncidentDate()
    code = row.get("date_prec") or "1"
    precision = code_table("ucdp.tsv").get(("date_prec", code), "day")
    return IncidentDate(first or last, last or first, precision, basis=f"date_start and date_end, date_prec {code}")


def _place(row: Row) -> IncidentPlace | None:
    precision = code_table("ucdp.tsv").get(("where_prec", row.get("where_prec") or ""))
    where = (row.get("latitude"), row.get("longitude"), row.get("country"), row.get("adm_1"))
    return place_of(row.get("where_coordinates"), *where, precision)


def _actor(name: str | None, role: str) -> Iterator[tuple[str, str, str]]:
    if name and name.strip():
        kind = "person" if name == "Civilians" else "military" if name.startswith("Government of") else "armed-group"
        yield role, kind, name.strip()


def _whole(value: str | None) -> int | None:
    number = number_of(value)
    return None if number is None or number < 0 else int(number)
