"""The frozen records that the rest of tidings speaks in.

Offsets are Python str indices (code points), end exclusive, into the body of the article exactly as it was published;
a record whose ``field`` is ``"title"`` counts into the title instead. Days are ISO strings (``"2020-07-18"``), both
ends of an interval inclusive, ``None`` where the text does not say. Coordinates are WGS 84 degrees.
"""

from __future__ import annotations

from db.records import record


@record
class Span:
    """An exact quote of the article."""

    start: int
    end: int
    text: str
    field: str = "text"


@record
class Block:
    """A stretch of the body with one function in the layout of the page.

    ``kind`` is one of: story, title, standfirst, caption, label, furniture, date. Only story, title and standfirst
    report anything; the rest ("2 min read", a photo credit, "Analysis", "adapted from its original source") does not.
    """

    kind: str
    start: int
    end: int


@record
class RawArticle:
    """One article as a reader found it, before anything is understood.

    ``body`` is the text as published, never stripped or normalised. ``path`` says where it was read from in words a
    user can find again (a file, or an archive and its entry). ``published`` is an ISO day or None. ``given`` is
    what the source itself says that the article reports, where it is a data set of incidents: it is kept as it is, and
    nothing is extracted.
    """

    body: str
    path: str
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    given: Extraction | None = None


@record
class Mention:
    """An entity named in the article.

    ``kind`` is one of: place, armed-group, military, government, organization, person, outlet, weapon, platform,
    vehicle, facility, nationality. ``name`` is the canonical name; ``entity`` its stable id, None where unknown.
    """

    start: int
    end: int
    text: str
    kind: str
    name: str
    entity: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str | None = None
    field: str = "text"


@record
class Entity:
    """What mentions refer to; ``aliases`` are all the names it is known by, so that any of them finds it."""

    entity: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None


@record
class DateExpression:
    """A TIMEX3 expression of the text and the days it covers, where they can be known.

    ``type`` is DATE, TIME, DURATION or SET, ``value`` the TIMEX3 value. ``basis`` says in words how it was resolved.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    basis: str | None = None
    field: str = "text"


@record
class IncidentDate:
    """When an incident happened: an interval of days, how exact it is, and the words that say so.

    ``precision`` is one of: part-of-day, day, week, month, year, upper-bound, weekday, undated.
    """

    earliest: str | None = None
    latest: str | None = None
    precision: str = "undated"
    text: str | None = None
    start: int | None = None
    end: int | None = None
    basis: str | None = None
    field: str = "text"


@record
class IncidentPlace:
    """Where it happened; the first place of an incident is the place of the event itself.

    ``relation`` is in, near, north of, ..., from, toward or between; ``precision`` is point, settlement, area,
    admin2, admin1, country or region. ``inherited`` marks a place taken over from the context.
    """

    name: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None
    relation: str = "in"
    precision: str | None = None
    inherited: bool = False
    entity: str | None = None
    field: str = "text"


@record
class Actor:
    """Who took part: perpetrator, target, victim, party, claimant, denier, defector or recipient.

    ``certainty`` is asserted, reported, suspected or inferred.
    """

    role: str
    kind: str
    name: str
    text: str | None = None
    start: int | None = None
    end: int | None = None
    certainty: str = "asserted"
    entity: str | None = None
    field: str = "text"


@record
class Weapon:
    """With what."""

    name: str
    text: str
    start: int
    end: int
    field: str = "text"


@record
class Count:
    """How many: ``min`` and ``max`` are inclusive bounds, None where open; ``best`` is the figure as said.

    ``kind`` is killed, injured, detained, abducted, displaced, defected, strikes, munitions or explosions. ``who``
    says whom it counts ("civilians"), ``qualifier`` how it was hedged ("at-least", "more-than", "approx", ...).
    """

    kind: str
    min: int | None
    max: int | None
    best: int | None = None
    qualifier: str | None = None
    who: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    field: str = "text"


@record
class Report:
    """One article's account of one incident, every slot pointing at the words that say it.

    ``type`` is an ACLED sub-event type as a slug; ``event_type`` and ``sub_event_type`` are ACLED's own words.
    ``rules`` names the rules that made it, for ``tidings explain``.
    """

    type: str
    event_type: str
    sub_event_type: str | None
    realis: str
    summary: str
    date: IncidentDate
    places: tuple[IncidentPlace, ...] = ()
    actors: tuple[Actor, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    counts: tuple[Count, ...] = ()
    status: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    triggers: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


@record
class Extraction:
    """All that was understood of one article. ``outline`` is what linking compares it by, packed by ``db.link``; empty
    where it was not made. ``fault`` says what a rule failed with, nothing being understood then; empty otherwise."""

    published: str | None
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    reports: tuple[Report, ...] = ()
    entities: tuple[Entity, ...] = ()
    outline: bytes = b""
    fault: str = ""
