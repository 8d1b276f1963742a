"""An invented library to browse, with what is to be understood of it, stored through the real store."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from db.model import (
    Actor,
    Block,
    Count,
    Extraction,
    IncidentDate,
    IncidentPlace,
    Mention,
    RawArticle,
    Report,
    Span,
    Weapon,
)
from db.store.writing.opening import open_writer

EXTRACTOR = "by-hand"

# ruff: noqa: E501 - articles have long lines

HARBOUR = """Harbour quarter hit for the third night

By our correspondent
2 min read
Smoke over the grain terminal [Lena Brandt/Coast Agency]

Two drones struck the grain terminal in Varnhaven on Thursday night, killing three dock workers, the port authority said.

The Northern Front said it had carried out the attack. A spokesman for the army denied that any of its boats had been hit, and said "[o]ne of the drones" had been shot down.

On Tuesday, police in Kelmar arrested 14 people suspected of guiding the drones, local radio reported.

This article has been adapted from its original source."""

UNDATED = """Explosions were heard near the Tarsk airfield on Wednesday, residents said.

No group has claimed responsibility. Shelling of the road to Tarsk was reported as well."""

ARABIC = """انفجار قرب ميناء فارنهافن

قال مسؤولون إن ستة أشخاص أصيبوا في انفجار قرب الميناء يوم الخميس."""

HOSTILE = (
    "Title with [red]markup[/red] and [/]\n\n"
    "A shell \x1b[31mred\x1b[0m \x1b]52;c;aGFjaw==\x07 and \x9b2J hit Old\u202eTown\u2069 \u200b today, "
    "[click=app.quit]they[/click] said. e" + "\u0301" * 200 + " \ud83d \U0001f1f8\U0001f1fe 中文字符测试"
)


def build(path: Path) -> Path:
    """Store the whole library at ``path``."""
    with open_writer(path) as store, store.batch():
        for raw, extraction in (harbour(), harbour_again(), undated(), arabic(), hostile()):
            store.add(raw, extraction, extractor=EXTRACTOR)
    return path


def build_many(path: Path, incidents: int) -> Path:
    """Store as many articles with one incident each, one a day, the first on 2019-01-01."""
    with open_writer(path) as store, store.batch():
        for number in range(incidents):
            store.add(*_numbered(number), extractor=EXTRACTOR)
    return path


def _numbered(number: int) -> tuple[RawArticle, Extraction]:
    day = (date(2019, 1, 1) + timedelta(days=number)).isoformat()
    body = f"Report {number}\n\nShells hit the village of Ost{number:04} on that day, killing {number % 7} people."
    place = f"Ost{number:04}"
    report = Report(
        type="shelling-artillery-missile-attack",
        event_type="Explosions/Remote violence",
        sub_event_type="Shelling/artillery/missile attack",
        realis="actual",
        summary=f"Shells hit {place}.",
        date=IncidentDate(day, day, "day", "that day", *_at(body, "that day")),
        places=(IncidentPlace(place, place, *_at(body, place)),),
        counts=(Count("killed", number % 7, number % 7, number % 7, text="people", start=0, end=0),),
        triggers=(_span(body, "Shells hit"),),
        evidence=(_span(body, f"Shells hit the village of {place} on that day"),),
    )
    mention = Mention(*_at(body, place), place, "place", place)
    raw = RawArticle(body, f"many/{number}.txt", title=f"Report {number}", published=day, source="Coast Agency")
    return raw, Extraction(day, mentions=(mention,), reports=(report,))


def harbour() -> tuple[RawArticle, Extraction]:
    """An article with a layout, two incidents, a denial and brackets."""
    mentions = (
        _mention(HARBOUR, "Varnhaven", "place"),
        _mention(HARBOUR, "Kelmar", "place"),
        _mention(HARBOUR, "Northern Front", "armed-group"),
        _mention(HARBOUR, "army", "military"),
        _mention(HARBOUR, "Two drones", "weapon"),
        _mention(HARBOUR, "Lena Brandt", "person"),
        _mention(HARBOUR, "local radio", "outlet"),
    )
    raw = RawArticle(
        HARBOUR,
        "coast/harbour.txt",
        title="Harbour quarter hit for the third night",
        published="2021-03-12",
        published_basis="given by the feed",
        source="Coast Agency",
        url="https://coast.example/harbour",
        blocks=tuple(_blocks(HARBOUR)),
    )
    return raw, Extraction("2021-03-12", mentions=mentions, reports=(_strike(), _arrests()))


def _strike() -> Report:
    return Report(
        type="air-drone-strike",
        event_type="Explosions/Remote violence",
        sub_event_type="Air/drone strike",
        realis="actual",
        summary="Two drones struck the grain terminal in Varnhaven, killing three dock workers.",
        date=IncidentDate(
            "2021-03-11",
            "2021-03-11",
            "part-of-day",
            "Thursday night",
            *_at(HARBOUR, "Thursday night"),
            "Thursday before publication 2021-03-12",
        ),
        places=(
            IncidentPlace(
                "grain terminal",
                "grain terminal",
                *_at(HARBOUR, "grain terminal in"),
                country="NO",
                country_name="Norland",
            ),
            IncidentPlace("Varnhaven", "Varnhaven", *_at(HARBOUR, "Varnhaven"), country="NO", country_name="Norland"),
        ),
        actors=(
            Actor(
                "perpetrator",
                "armed-group",
                "Northern Front",
                "Northern Front",
                *_at(HARBOUR, "Northern Front"),
                "reported",
            ),
            Actor("victim", "organization", "dock workers", "dock workers", *_at(HARBOUR, "dock workers")),
            Actor("denier", "military", "army", "the army", *_at(HARBOUR, "the army")),
        ),
        weapons=(Weapon("drone", "drones", *_at(HARBOUR, "drones")),),
        counts=(
            Count(
                "killed",
                3,
                3,
                3,
                who="dock workers",
                text="three dock workers",
                **_named(HARBOUR, "three dock workers"),
            ),
            Count("strikes", 2, 2, 2, text="Two drones", **_named(HARBOUR, "Two drones")),
        ),
        status=("claimed", "denied"),
        reported_by=("port authority",),
        triggers=(_span(HARBOUR, "struck"),),
        evidence=(_sentence(HARBOUR, "Two drones struck"), _sentence(HARBOUR, "The Northern Front said")),
    )


def _arrests() -> Report:
    return Report(
        type="arrests",
        event_type="Strategic developments",
        sub_event_type="Arrests",
        realis="actual",
        summary="Police arrested 14 people in Kelmar.",
        date=IncidentDate(
            "2021-03-09",
            "2021-03-09",
            "day",
            "Tuesday",
            *_at(HARBOUR, "Tuesday"),
            "Tuesday before publication 2021-03-12",
        ),
        places=(IncidentPlace("Kelmar", "Kelmar", *_at(HARBOUR, "Kelmar"), country="NO", country_name="Norland"),),
        actors=(Actor("perpetrator", "government", "police", "police", *_at(HARBOUR, "police")),),
        counts=(Count("detained", 14, 14, 14, who="people", text="14 people", **_named(HARBOUR, "14 people")),),
        reported_by=("local radio",),
        triggers=(_span(HARBOUR, "arrested"),),
        evidence=(_sentence(HARBOUR, "On Tuesday"),),
    )


def harbour_again() -> tuple[RawArticle, Extraction]:
    """Another account of the strike, with another toll, and known only by the day it was said."""
    body = "At least two people were killed when drones hit the port of Varnhaven, an official said Friday."
    report = Report(
        type="air-drone-strike",
        event_type="Explosions/Remote violence",
        sub_event_type="Air/drone strike",
        realis="actual",
        summary="Drones hit the port of Varnhaven, killing at least two people.",
        date=IncidentDate(None, "2021-03-12", "upper-bound", "Friday", *_at(body, "Friday"), "said on 2021-03-12"),
        places=(
            IncidentPlace("Varnhaven", "Varnhaven", *_at(body, "Varnhaven"), country="NO", country_name="Norland"),
        ),
        actors=(Actor("victim", "organization", "people", "two people", *_at(body, "two people")),),
        weapons=(Weapon("drone", "drones", *_at(body, "drones")),),
        counts=(
            Count(
                "killed", 2, None, 2, "at-least", "people", "At least two people", **_named(body, "At least two people")
            ),
        ),
        status=("suspected",),
        reported_by=("an official",),
        triggers=(_span(body, "hit"),),
        evidence=(Span(0, len(body), body),),
    )
    raw = RawArticle(body, "north/port.txt", title="Port attacked", published="2021-03-12", source="North Herald")
    return raw, Extraction("2021-03-12", mentions=(_mention(body, "Varnhaven", "place"),), reports=(report,))


def undated() -> tuple[RawArticle, Extraction]:
    """An article without a date: its weekdays stay open."""
    blast = _plain_report(
        "explosion", UNDATED, "Explosions were heard", "Tarsk", IncidentDate(precision="weekday", text="Wednesday")
    )
    shells = _plain_report(
        "shelling-artillery-missile-attack", UNDATED, "Shelling of the road", "Tarsk", IncidentDate()
    )
    raw = RawArticle(UNDATED, "clips/tarsk.txt", title=None, published=None, source=None)
    return raw, Extraction(None, mentions=(_mention(UNDATED, "Tarsk", "place"),), reports=(blast, shells))


def arabic() -> tuple[RawArticle, Extraction]:
    """An article that is written from right to left."""
    date_ = IncidentDate("2021-03-11", "2021-03-11", "day", "يوم الخميس", *_at(ARABIC, "يوم الخميس"))
    report = _plain_report("explosion", ARABIC, "انفجار قرب الميناء", "الميناء", date_)
    raw = RawArticle(
        ARABIC,
        "ar/1.txt",
        title="انفجار قرب ميناء فارنهافن",
        published="2021-03-12",
        source="وكالة الساحل",
        language="ar",
    )
    return raw, Extraction("2021-03-12", mentions=(_mention(ARABIC, "الميناء", "place"),), reports=(report,))


def hostile() -> tuple[RawArticle, Extraction]:
    """An article that tries to take over the terminal."""
    body = HOSTILE.encode("utf-8", "replace").decode("utf-8")
    date_ = IncidentDate("2021-02-01", "2021-02-28", "month", "February")
    report = _plain_report("shelling-artillery-missile-attack", body, "A shell", "Old\u202eTown\u2069", date_)
    raw = RawArticle(
        body,
        "bad/\x1b[2J.txt",
        title="[red]markup[/red] \x1b]0;title\x07",
        published="2021-03-01",
        source="[/b]Evil\x9b31m",
    )
    return raw, Extraction("2021-03-01", reports=(report,))


def long_article(paragraphs: int) -> tuple[RawArticle, Extraction]:
    """A very long article with its only incident in the last paragraph."""
    body = "\n\n".join([f"Paragraph {number}. " + "All was quiet on that day. " * 8 for number in range(paragraphs)])
    body += "\n\nThen a mine exploded near Tarsk."
    date_ = IncidentDate("2021-03-02", "2021-03-02", "day", None)
    report = _plain_report("remote-explosive-landmine-ied", body, "a mine exploded", "Tarsk", date_)
    return RawArticle(body, "long.txt", title="A long read", published="2021-03-03"), Extraction(
        "2021-03-03", reports=(report,)
    )


def _plain_report(type_: str, body: str, trigger: str, place: str, when: IncidentDate) -> Report:
    return Report(
        type=type_,
        event_type="Explosions/Remote violence",
        sub_event_type=None,
        realis="actual",
        summary=f"{trigger} near {place}.",
        date=when,
        places=(IncidentPlace(place, place, *_at(body, place)),),
        triggers=(_span(body, trigger),),
        evidence=(_sentence(body, trigger),),
    )


def _blocks(body: str) -> Iterable[Block]:
    kinds = {0: "title", 2: "label", 3: "furniture", 4: "caption"}
    lines = list(re.finditer(r"[^\n]+|(?<=\n)(?=\n)", body))
    for index, found in enumerate(lines):
        kind = kinds.get(index, "furniture" if found.group().startswith("This article has") else "story")
        if found.group():
            yield Block(kind, found.start(), found.end())


def _at(body: str, quote: str) -> tuple[int, int]:
    start = body.index(quote)
    return start, start + len(quote)


def _named(body: str, quote: str) -> dict[str, int]:
    start, end = _at(body, quote)
    return {"start": start, "end": end}


def _span(body: str, quote: str) -> Span:
    return Span(*_at(body, quote), quote)


def _sentence(body: str, beginning: str) -> Span:
    start = body.index(beginning)
    end = body.find(".", start) + 1 or len(body)
    return Span(start, end, body[start:end])


def _mention(body: str, text: str, kind: str) -> Mention:
    return Mention(*_at(body, text), text, kind, text)
