"""News made by a grammar that knows what it tells, so that what is understood can be held against it.

``python -m tests.benchmarks.told [--sentences N] [--seed N] [--show N]`` makes leads of every usual shape (who did what
to whom, where, when, how many, who says so, behind a dateline) and articles that round up several incidents, and prints
how many are understood otherwise and with which part of the grammar that goes. All of it is invented.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from db.model import Report
from db.understanding import understood

PUBLISHED, TOLD_DAY = "2024-07-17", "2024-07-16"
_DAYS = {"Friday": "2024-07-12", "Saturday": "2024-07-13", "Sunday": "2024-07-14", "Monday": "2024-07-15"}
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_SIZES = (2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 17, 23)

_TOWNS = (
    ("Gwoza", "Borno"), ("Maru", "Zamfara"), ("Djibo", "Soum"), ("Goma", "North Kivu"), ("Bunia", "Ituri"),
    ("Nyala", "South Darfur"), ("Baidoa", "Bay"), ("Palma", "Cabo Delgado"), ("Kunduz", "Kunduz"),
    ("Miranshah", "North Waziristan"), ("Turbat", "Balochistan"), ("Sukma", "Chhattisgarh"), ("Monywa", "Sagaing"),
    ("Tikrit", "Salahuddin"), ("Baquba", "Diyala"), ("Idlib", "Idlib"), ("Jenin", "West Bank"), ("Kherson", "Kherson"),
    ("Kramatorsk", "Donetsk"), ("Tumaco", "Narino"), ("Celaya", "Guanajuato"), ("Bambari", "Ouaka"), ("Taiz", "Taiz"),
)  # fmt: skip
_PLACES = (
    "in {town}", "in the town of {town}", "in {town} town", "in the {town} area", "in {town}, {region},", "near {town}",
    "on the outskirts of {town}", "in {town} in {region} province", "outside {town}", "in {region}'s {town} district",
    "in the northern city of {town}", "in central {town}", "about 20 kilometres north of {town}", "in {town} district",
    "on the road to {town}", "in a village near {town}", "in {town} ({region})",
)  # fmt: skip
_TIMES = (
    "on Tuesday", "Tuesday", "on Tuesday night", "late on Tuesday", "late Tuesday", "at dawn on Tuesday",
    "early on Tuesday", "in the early hours of Tuesday", "on July 16", "on 16 July", "on 16 July 2024",
    "on Tuesday, July 16", "at around 3 a.m. on Tuesday", "Tuesday morning", "on Tuesday evening", "yesterday",
)  # fmt: skip
_DATELINES = (
    "", "", "", "LAGOS, July 17 (Newswire) - ", "PARIS (AP) — ", "GENEVA - ", "NAIROBI, Kenya (AP) -- ",
    "Beirut, July 17 (Xinhua) -- ", "CAIRO, 17 July (AFP) - ", "ISLAMABAD: ", "July 17 (Newswire) - ",
    "ANKARA / BEIRUT, July 17 (Newswire) - ", "Geneva, 17 July 2024 – ", "[Nairobi] ",
)  # fmt: skip
_SOURCES = (
    "", ", police said", ", officials said on Wednesday", ", according to local authorities", ", residents said",
    ", a security source told reporters", ", the army said in a statement",
)  # fmt: skip
_HARMS = (
    ", killing {dead} people", ", killing at least {dead} people and wounding {hurt}", " and killed {dead} people",
    ", leaving {dead} people dead", ", leaving {dead} dead and {hurt} wounded", ", claiming the lives of {dead} people",
    ", killing {dead} people and injuring {hurt} others", ", killing {dead} people, including two children",
)  # fmt: skip
_CLASH = frozenset({"attack", "armed-clash"})
_AIR = frozenset({"air-drone-strike"})
_SHELLING = frozenset({"shelling-artillery-missile-attack"})
_BOMB = frozenset({"remote-explosive-landmine-ied"})
_SUICIDE = frozenset({"suicide-bomb"})
_ACTIVE = (
    ("gunmen attacked a village {where}", _CLASH), ("suspected Islamist militants stormed a school {where}", _CLASH),
    ("bandits ambushed a convoy of traders {where}", _CLASH), ("armed men opened fire at a bar {where}", _CLASH),
    ("warplanes bombed a market {where}", _AIR), ("army drones struck a house {where}", _AIR),
    ("government forces shelled a market {where}", _SHELLING), ("rebels fired rockets at a school {where}", _SHELLING),
    ("militants detonated a car bomb outside a police station {where}", _BOMB),
    ("a suicide bomber blew himself up at a checkpoint {where}", _SUICIDE),
)  # fmt: skip
_NOUNS = (
    ("an attack on a village", _CLASH), ("a shooting at a bar", _CLASH), ("an ambush on a bus", _CLASH),
    ("an air strike on a market", _AIR), ("a drone attack on a fuel depot", _AIR), ("mortar fire", _SHELLING),
    ("a rocket attack", _SHELLING), ("a roadside bomb explosion", _BOMB), ("a bomb blast at a market", _BOMB),
    ("a suicide bombing at a mosque", _SUICIDE),
)  # fmt: skip
_ROUNDS = (
    ("gunmen killed {dead} people", _CLASH), ("a roadside bomb killed {dead} people", _BOMB),
    ("an air strike killed {dead} civilians", _AIR), ("a suicide bomber killed {dead} people", _SUICIDE),
    ("shelling killed {dead} people", _SHELLING), ("{dead} villagers were shot dead by gunmen", _CLASH),
)  # fmt: skip
_ROUND_SHAPES = (
    "In {town}, {deed} on {day}, officials said.", "On {day}, {deed} in {town}, {region}, police said.",
    "- {Deed} in {town} on {day}.", "{town}, {region}: On {day}, {deed}.", "Separately, {deed} in {town} on {day}.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells of one incident: its town, its ISO day, how many were killed and hurt, which types fit."""

    town: str
    day: str
    killed: int
    injured: int | None
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A text of the grammar, the incidents that it tells of, and the parts it was made of."""

    text: str
    told: tuple[Told, ...]
    parts: tuple[str, ...]


def leads(number: int, seed: int) -> Iterator[Made]:
    """Give single sentences, each of one incident."""
    dice = random.Random(seed)
    for _ in range(number):
        yield dice.choice((_active, _of_a_noun))(dice)


def rounds(number: int, seed: int) -> Iterator[Made]:
    """Give articles that tell of two or three incidents in different towns on different days."""
    dice = random.Random(seed)
    for _ in range(number):
        shape = dice.choice(_ROUND_SHAPES)
        towns, days = dice.sample(_TOWNS, dice.choice((2, 3))), dice.sample(sorted(_DAYS), 3)
        deeds, sizes = dice.sample(_ROUNDS, 3), dice.sample(_SIZES, 3)
        lines, told = [], []
        for (town, region), day, (deed, types), dead in zip(towns, days, deeds, sizes, strict=False):
            words = deed.format(dead=_word(dead))
            lines.append(shape.format(town=town, region=region, day=day, deed=words, Deed=_opened(words)))
            told.append(Told(town, _DAYS[day], dead, None, types))
        yield Made("\n\n".join(lines), tuple(told), (shape,))


def faults(made: Made) -> list[str]:
    """Say what of a text is understood otherwise: no or another incident, town, day, type, killed or injured."""
    reports = list(understood(made.text, title=None, published=PUBLISHED, language="en").reports)
    found: list[str] = []
    for told in made.told:
        report = next((one for one in reports if told.town in [place.name for place in one.places]), None)
        if report is None:
            found.append("missing")
            continue
        reports.remove(report)
        found.extend(_differing(report, told))
    return [*found, *["further"] * bool(reports)]


def _active(dice: random.Random) -> Made:
    act, types = dice.choice(_ACTIVE)
    where, when, harm = dice.choice(_PLACES), dice.choice(_TIMES), dice.choice(_HARMS)
    return _sentence(dice, f"{act} {when}{harm}", where, when, types, (act, harm))


def _of_a_noun(dice: random.Random) -> Made:
    noun, types = dice.choice(_NOUNS)
    where, when = dice.choice(_PLACES), dice.choice(_TIMES)
    shape = dice.choice(("{noun} {where} {when} killed {dead} people and wounded {hurt}",
                         "{dead} people were killed and {hurt} wounded in {noun} {where} {when}"))  # fmt: skip
    words = shape.replace("{noun}", noun).replace("{when}", when)
    return _sentence(dice, words, where, when, types, (noun, shape))


def _sentence(
    dice: random.Random, words: str, where: str, when: str, types: frozenset[str], parts: tuple[str, ...]
) -> Made:
    """Give a lead of these words behind a dateline, with its numbers, its town and who says so."""
    (town, region), dead, hurt = dice.choice(_TOWNS), *dice.sample(_SIZES, 2)
    dateline, source = dice.choice(_DATELINES), dice.choice(_SOURCES)
    place = where.format(town=town, region=region)
    filled = words.format(where=place, dead=_word(dead), hurt=_word(hurt)).replace(",,", ",")
    told = Told(town, TOLD_DAY, dead, hurt if "{hurt}" in words else None, types)
    return Made(f"{dateline}{_opened(filled)}{source}.", (told,), (where, when, dateline, source, *parts))


def _differing(report: Report, told: Told) -> Iterator[str]:
    killed, injured = (
        {count.best if count.best is not None else count.min for count in report.counts if count.kind == kind}
        for kind in ("killed", "injured")
    )
    if report.type not in told.types:
        yield "type"
    if report.date.earliest != told.day:
        yield "day"
    if told.killed not in killed:
        yield "killed"
    if told.injured is not None and told.injured not in injured:
        yield "injured"


def _word(number: int) -> str:
    return _NUMBERS.get(number, str(number))


def _opened(words: str) -> str:
    return words[0].upper() + words[1:]


def _print(title: str, texts: Iterator[Made], show: int) -> None:
    """Print how many texts are understood otherwise, what differs, and the parts with which most goes wrong."""
    made, kinds, used, wrong = 0, Counter[str](), Counter[str](), Counter[str]()
    shown: list[str] = []
    for one in texts:
        made, found = made + 1, faults(one)
        used.update(one.parts)
        kinds.update(found)
        wrong.update(one.parts if found else ())
        shown.extend([f"    {', '.join(found)}: {one.text}"] if found else ())
    print(f"{title}: {len(shown)} of {made} understood otherwise; {dict(kinds)}")
    for part, times in sorted(wrong.items(), key=lambda pair: -pair[1] / used[pair[0]])[:5]:
        print(f"  {times} of {used[part]} with {part!r}")
    print("\n".join(shown[:show]))


def main() -> None:
    """Make the texts and print what is understood otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=3000, metavar="N", help="leads, and half as many round-ups")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=10, metavar="N", help="texts to print of each sort")
    options = parser.parse_args()
    _print("leads", leads(options.sentences, options.seed), options.show)
    _print("round-ups", rounds(options.sentences // 2, options.seed), options.show)


if __name__ == "__main__":
    main()
