"""Invented news in English for measuring speed: some sentences of conflict among many that report nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta

_PLACES = (
    "Aleppo", "Derna", "Deir ez-Zor", "Mosul", "Kirkuk", "Goma", "Bakhmut", "Kherson", "Gao", "Timbuktu", "Mogadishu",
    "Kandahar", "Quetta", "Maiduguri", "Taiz", "Marib", "Cucuta", "Lashio",
)  # fmt: skip
_ACTORS = (
    "rebel fighters", "the army", "Islamic State militants", "unidentified gunmen", "a local militia", "the police",
    "Taliban fighters", "border guards", "coalition warplanes", "the National Front (NF)",
)  # fmt: skip
_DAYS = ("on Monday", "late on Tuesday", "on Wednesday evening", "overnight", "early Friday", "on 12 May", "last week")
_TELLING = (
    "At least {n} people were killed and {m} others wounded {day} when {actor} shelled a market in {place}.",
    "{Actor} ambushed a convoy near {place} {day}, killing {n} soldiers, an official said.",
    "A roadside bomb went off near a school in {place} {day}, wounding {m} children.",
    "{Actor} arrested over {m} people in {place} {day}, according to local sources.",
    "Clashes between {actor} and {other} broke out outside {place} {day}.",
    "Drones believed to be from the coalition struck a depot east of {place} {day}.",
    "No one has claimed responsibility for the blast, and there are no known casualties.",
    "{Actor} kidnapped {n} aid workers on the road to {place}, residents said.",
)
_SAYING = (
    "The governor denied that {actor} had entered {place} and called for calm.",
    "{Actor} threatened to attack {place} unless the prisoners are released.",
    "The conflict has killed more than 22,000 people since 2011.",
    "Residents said they were afraid of new attacks.",
)
_FILLER = (
    "The council met for two hours and put off its decision on the budget until the autumn.",
    "Prices of bread and fuel have doubled in a year, and many families live on what relatives send.",
    "The road through the valley was closed for repairs, and lorries waited in long lines at the bridge.",
    "A spokesman for the ministry said that schools would open again after the holidays.",
    "Rain is expected in the north, with strong winds along the coast, the weather service said.",
    "The museum shows letters and photographs of the families that founded the town.",
    "Analysts at the bank expect the currency to recover once the harvest has been sold.",
    "The teams meet again on Saturday, when the home side must win by two goals.",
    "He studied medicine in the capital before he returned to run the clinic of his father.",
    "Officials from both countries will discuss water rights at a meeting in Geneva next month.",
)
_FIRST_DAY = date(2020, 1, 1)


def articles(number: int, seed: int = 1) -> Iterator[tuple[str, str, str]]:
    """Give ``number`` articles of about 250 words as (title, text, day of publication), the same for the same seed."""
    chance = random.Random(seed)
    for count in range(number):
        paragraphs = [_paragraph(chance) for _ in range(6)]
        title = _fill("{n} killed as {actor} attack {place}", chance)
        yield title, "\n\n".join(paragraphs), (_FIRST_DAY + timedelta(days=count % 1500)).isoformat()


def json_lines(number: int, seed: int = 1) -> Iterator[str]:
    """Give these articles as JSON lines, as ``tidings import`` and ``tidings extract`` take them."""
    for title, text, day in articles(number, seed):
        yield json.dumps({"title": title, "date": day, "text": text}) + "\n"


def _paragraph(chance: random.Random) -> str:
    kinds = chance.choices((_TELLING, _SAYING, _FILLER), weights=(2, 1, 5), k=3)
    return " ".join(_fill(chance.choice(kind), chance) for kind in kinds)


def _fill(template: str, chance: random.Random) -> str:
    actor = chance.choice(_ACTORS)
    return template.format(
        n=chance.randint(2, 30),
        m=chance.randint(3, 80),
        actor=actor,
        Actor=actor[0].upper() + actor[1:],
        other=chance.choice(_ACTORS),
        place=chance.choice(_PLACES),
        day=chance.choice(_DAYS),
    )
