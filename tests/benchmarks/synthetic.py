"""Invented articles with invented extractions, the same for the same seed: something to fill a large database with.

Words follow Zipf's law over a made-up vocabulary; an article has about 250 of them, and 2.8 incidents on average, each
with a place, actors, a weapon, counts and evidence, as the extractor would give them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

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

RARE_WORD = "zugzwang"
RARE_EVERY = 997
_FIRST_DAY = date(2012, 1, 1)
_DAYS = 5000
_VOCABULARY = 40_000
_TYPES = (
    ("air-drone-strike", "Explosions/Remote violence", "Air/drone strike"),
    ("shelling-artillery-missile-attack", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("armed-clash", "Battles", "Armed clash"),
    ("attack", "Violence against civilians", "Attack"),
    ("arrests", "Strategic developments", "Arrests"),
)
_ACTORS = ("army", "rebels", "police", "gunmen", "militia", "coalition", "insurgents", "border guards")
_WEAPONS = ("drone", "mortar", "rifle", "roadside bomb")
_SOURCES = ("Northern Post", "Gulf Wire", "River Herald", "Daily Ledger", "Capital Radio")
_COUNTRIES = tuple((f"Q{letter}", f"Land of {letter}") for letter in "ABCDEFGHIJ")


class Generator:
    """Gives article after article, rising in date, of ``total`` in all."""

    def __init__(self, total: int, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._total = total
        self._words = [self._word() for _ in range(_VOCABULARY)]
        self._weights = list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))
        self._places = [self._place(number) for number in range(600)]

    def articles(self) -> Iterator[tuple[RawArticle, Extraction]]:
        """Give every article with what an extractor would make of it."""
        for number in range(self._total):
            yield self._article(number)

    def _word(self) -> str:
        syllables = ("ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "nu", "sha", "tre", "dor", "lin", "gar")
        return "".join(self._random.choices(syllables, k=self._random.choice((1, 2, 2, 3, 3, 4))))

    def _place(self, number: int) -> Entity:
        code, country = _COUNTRIES[number % len(_COUNTRIES)]
        name = f"{self._word()}{self._word()}".title()
        return Entity(
            entity=f"gn:{number}",
            kind="place",
            name=name,
            aliases=(name, f"Al-{name}", f"{name} City"),
            lat=self._random.uniform(-60, 60),
            lon=self._random.uniform(-170, 170),
            country=code,
            country_name=country,
            admin1=f"Province {number % 40}",
        )

    def _article(self, number: int) -> tuple[RawArticle, Extraction]:
        choose = self._random
        published = _FIRST_DAY + timedelta(days=number * _DAYS // self._total)
        words = choose.choices(self._words, cum_weights=self._weights, k=200)
        if number % RARE_EVERY == 0:
            words[100] = RARE_WORD
        text = _Text(" ".join(words) + "\n")
        reports = tuple(self._report(text, published) for _ in range(choose.choice((1, 2, 3, 3, 5))))
        mentions, entities = text.mentions, tuple(dict.fromkeys(text.entities))
        title = f"{choose.choice(_ACTORS)} and {choose.choice(words)} in {entities[0].name} ({number})"
        raw = RawArticle(
            body=text.body,
            path=f"synthetic/{number}",
            title=title,
            published=published.isoformat(),
            source=choose.choice(_SOURCES),
            url=f"https://news.example/{number}",
        )
        return raw, Extraction(raw.published, tuple(mentions), tuple(text.dates), reports, entities)

    def _report(self, text: _Text, published: date) -> Report:
        choose = self._random
        kind, event_type, sub_event_type = choose.choice(_TYPES)
        place, actor, victim = choose.choice(self._places), choose.choice(_ACTORS), choose.choice(_ACTORS)
        killed, weapon = min(int(choose.paretovariate(1.1)), 900), choose.choice(_WEAPONS)
        happened = (published - timedelta(days=choose.choice((0, 1, 1, 2, 5, 40)))).isoformat()
        start = len(text.body)
        text.say("The ")
        who = text.say(actor)
        text.say(" struck the ")
        whom = text.say(victim)
        text.say(" with a ")
        means = text.say(weapon)
        text.say(" in ")
        where = text.say(place.name)
        text.say(" on ")
        when = text.say(happened)
        text.say(", killing ")
        dead = text.say(str(killed))
        text.say(" people.\n")
        text.name(place, where)
        text.dates.append(
            DateExpression(when.start, when.end, when.text, "DATE", happened, happened, happened, "day", "as written")
        )
        return Report(
            type=kind,
            event_type=event_type,
            sub_event_type=sub_event_type,
            realis="actual",
            summary=f"{actor} struck {victim} in {place.name}",
            date=IncidentDate(happened, happened, "day", when.text, when.start, when.end, "as written"),
            places=(_where(place, where),),
            actors=(
                Actor("perpetrator", "military", actor, who.text, who.start, who.end),
                Actor("victim", "military", victim, whom.text, whom.start, whom.end),
            ),
            weapons=(Weapon(weapon, means.text, means.start, means.end),),
            counts=(Count("killed", killed, killed, killed, None, "people", dead.text, dead.start, dead.end),),
            status=(choose.choice(("reported", "suspected", "claimed")),),
            reported_by=("the monitor",),
            triggers=(Span(who.end + 1, who.end + 7, "struck"),),
            evidence=(Span(start, len(text.body) - 1, text.body[start:-1]),),
            rules=("synthetic",),
        )


class _Text:
    """A body that grows, and knows where each piece of it stands."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.mentions: list[Mention] = []
        self.entities: list[Entity] = []
        self.dates: list[DateExpression] = []

    def say(self, piece: str) -> Span:
        start = len(self.body)
        self.body += piece
        return Span(start, len(self.body), piece)

    def name(self, place: Entity, at: Span) -> None:
        self.entities.append(place)
        where = (place.lat, place.lon, place.country, place.admin1, "settlement")
        self.mentions.append(Mention(at.start, at.end, at.text, "place", place.name, place.entity, *where))


def _where(place: Entity, at: Span) -> IncidentPlace:
    return IncidentPlace(
        name=place.name,
        text=at.text,
        start=at.start,
        end=at.end,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        country_name=place.country_name,
        admin1=place.admin1,
        precision="settlement",
        entity=place.entity,
    )
