"""Invented articles with what is to be understood of them, written in a few words."""

from __future__ import annotations

from dataclasses import replace

from db.model import (
    Actor,
    Count,
    DateExpression,
    Entity,
    Extraction,
    IncidentDate,
    IncidentPlace,
    Mention,
    RawArticle,
    Report,
    Span,
    Weapon,
)

EXTRACTOR = "test-1"

VARNA = Entity(
    "x:1", "place", "Varnhaven", ("Varnhaven", "Warnhafen", "فارنهافن"), 35.0, 40.0, "QA", "Quarland", "Coast"
)
TARSK = Entity("x:2", "place", "Tarsk", ("Tarsk", "Al-Tarsk"), 35.5, 40.5, "QA", "Quarland", "Coast")
OSTEN = Entity("x:3", "place", "Osten", ("Osten",), 10.0, 179.9, "QB", "Bergia", "North")
COAST = Entity("x:4", "place", "Coast", ("Coast", "Küste"), 35.2, 40.2, "QA", "Quarland", "Coast")
PLACES = {entity.name: entity for entity in (VARNA, TARSK, OSTEN, COAST)}

STRIKE = ("air-drone-strike", "Explosions/Remote violence", "Air/drone strike")
SHELLING = ("shelling-artillery-missile-attack", "Explosions/Remote violence", "Shelling/artillery/missile attack")
ARRESTS = ("arrests", "Strategic developments", "Arrests")


def span(body: str, text: str) -> tuple[int, int]:
    """Give where ``text`` first stands in ``body``."""
    start = body.index(text)
    return start, start + len(text)


def place_of(entity: Entity, text: str | None = None, at: tuple[int, int] | None = None) -> IncidentPlace:
    start, end = at or (None, None)
    where = (entity.lat, entity.lon, entity.country, entity.country_name, entity.admin1)
    return IncidentPlace(entity.name, text, start, end, *where, precision="settlement", entity=entity.entity)


def report(
    body: str,
    trigger: str,
    *,
    kind: tuple[str, str, str] = STRIKE,
    day: str | None = "2021-03-05",
    place: Entity | None = VARNA,
    actor: str | None = "army",
    weapon: str | None = None,
    killed: int | None = None,
    status: tuple[str, ...] = (),
    realis: str = "actual",
) -> Report:
    """Give a report whose trigger stands in the body."""
    date = IncidentDate(day, day, "day", None, basis="as said") if day else IncidentDate()
    start, end = span(body, trigger)
    return Report(
        *kind,
        realis,
        f"{trigger} in {place.name if place else 'an unknown place'}",
        date,
        places=(place_of(place),) if place else (),
        actors=(Actor("perpetrator", "military", actor),) if actor else (),
        weapons=(Weapon(weapon, trigger, start, end),) if weapon else (),
        counts=(Count("killed", killed, killed, killed),) if killed is not None else (),
        status=status,
        triggers=(Span(start, end, trigger),),
        evidence=(Span(0, len(body), body),),
    )


def mention(body: str, text: str, entity: Entity) -> Mention:
    """Give the mention of a place under the name ``text``."""
    where = (entity.lat, entity.lon, entity.country, entity.admin1, "settlement")
    return Mention(*span(body, text), text, "place", entity.name, entity.entity, *where)


def extraction(*reports: Report, mentions: tuple[Mention, ...] = (), published: str | None = None) -> Extraction:
    """Give an extraction with the entities that its mentions and places need."""
    names = [m.name for m in mentions] + [place.name for report in reports for place in report.places]
    entities = tuple(PLACES[name] for name in dict.fromkeys(names) if name in PLACES)
    return Extraction(published, mentions, (), reports, entities)


def raw(body: str, path: str = "a.txt", **fields: str | None) -> RawArticle:
    return replace(RawArticle(body, path), **fields)  # type: ignore[arg-type]


HARBOUR = "Two drones struck the grain terminal in Warnhafen on Friday, killing three dock workers, the monitor said."
RICH_TITLE = "Drones over Warnhafen"


def rich() -> tuple[RawArticle, Extraction]:
    """Give an article of which every slot of the records is used."""
    at = span(HARBOUR, "Warnhafen")
    struck = Report(
        *STRIKE,
        "actual",
        "Drones struck a grain terminal in Varnhaven",
        IncidentDate(
            "2021-03-05", "2021-03-05", "day", "Friday", *span(HARBOUR, "Friday"), "Friday before publication"
        ),
        places=(place_of(VARNA, "Warnhafen", at), replace(place_of(TARSK), relation="toward", inherited=True)),
        actors=(
            Actor("perpetrator", "armed-group", "Northern Front", None, certainty="suspected", entity="g:1"),
            Actor("victim", "organization", "dock workers", "dock workers", *span(HARBOUR, "dock workers")),
        ),
        weapons=(Weapon("drone", "Drones", 0, 6, "title"),),
        counts=(
            Count("killed", 3, None, 3, "at-least", "dock workers", "three", *span(HARBOUR, "three")),
            Count("munitions", 2, 2, 2, None, None, "Two", *span(HARBOUR, "Two")),
        ),
        status=("reported", "suspected"),
        reported_by=("the monitor",),
        triggers=(Span(*span(HARBOUR, "struck"), "struck"), Span(0, 6, "Drones", "title")),
        evidence=(Span(0, len(HARBOUR), HARBOUR),),
        rules=("strike.active", "toll.killing"),
    )
    found = Extraction(
        "2021-03-06",
        (
            Mention(12, 21, "Warnhafen", "place", "Varnhaven", "x:1", 35.0, 40.0, "QA", "Coast", "settlement", "title"),
            mention(HARBOUR, "Warnhafen", VARNA),
            Mention(*span(HARBOUR, "the monitor"), "the monitor", "organization", "the monitor"),
        ),
        (
            DateExpression(
                *span(HARBOUR, "Friday"), "Friday", "DATE", "2021-03-05", "2021-03-05", "2021-03-05", "day", "why"
            ),
        ),
        (struck,),
        (VARNA, TARSK),
    )
    return raw(
        HARBOUR, title=RICH_TITLE, published="2021-03-06", source="Coast Agency", url="https://coast.example/1"
    ), found
