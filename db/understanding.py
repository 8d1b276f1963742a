"""Understanding an article, if it is in the language that the rules know, or taking what a data set says it reports."""

from __future__ import annotations

from dataclasses import replace

from db.extract import extract
from db.extract.dates.calendar import iso_day
from db.gazetteer.places import candidates
from db.language import is_english
from db.model import Entity, Extraction, IncidentPlace, Mention


def understood(body: str, *, title: str | None, published: str | None, language: str | None) -> Extraction:
    """Give what an article reports; nothing where it is not in English. ``language`` is what it says it is in."""
    if not is_english(body, language):
        return Extraction(published)
    return extract_safely(body, title=title, published=published)


def extract_safely(body: str, *, title: str | None, published: str | None) -> Extraction:
    """Give all that an article reports, or nothing with its ``fault`` where a rule fails on it: a mistake in the rules,
    which must not keep the articles beside it out. Raises ValueError where ``published`` is no ISO day."""
    published = iso_day(published)
    try:
        return extract(body, title=title, published=published)
    except Exception as mistake:  # noqa: BLE001 - one article must not keep the others out
        return Extraction(published, fault=f"{type(mistake).__name__} in {_where(mistake)}: {mistake}")


def _where(mistake: Exception) -> str:
    """Give the function in which a rule failed, and the line."""
    at = mistake.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return f"{at.tb_frame.f_code.co_name}, line {at.tb_lineno}" if at is not None else "an unknown place"


def completed(given: Extraction) -> Extraction:
    """Give what a data set says with the ISO codes of the countries that it names, so that its places lie in the same
    countries as those of articles."""
    countries = {place.country_name for report in given.reports for place in report.places} - {None}
    codes = {name: code for name in countries if name and (code := _country_code(name))}
    if not codes:
        return given
    in_country = {place.entity: place.country_name for report in given.reports for place in report.places}

    def coded(place: IncidentPlace) -> IncidentPlace:
        return replace(place, country=place.country or codes.get(place.country_name or ""))

    def known(one: Mention | Entity) -> str | None:
        return one.country or codes.get(in_country.get(one.entity) or "")

    return replace(
        given,
        mentions=tuple(replace(mention, country=known(mention)) for mention in given.mentions),
        reports=tuple(replace(report, places=tuple(map(coded, report.places))) for report in given.reports),
        entities=tuple(replace(entity, country=known(entity)) for entity in given.entities),
    )


def _country_code(name: str) -> str | None:
    """Give the code of a country by its name, with or without what stands behind it in brackets."""
    for called in (name, name.partition(" (")[0]):
        for place in candidates(called):
            if place.feature == "country":
                return place.country
    return None
