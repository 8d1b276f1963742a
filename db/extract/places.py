"""Which place each name of an article means, decided over all its names at once.

Names with one meaning, or one that outshines all others, speak for their country and first-level unit; the others go
to the candidate that its prominence, this company, what contains it in the text ("Paris, Texas") and the common noun
beside it ("Homs province") speak for. One name means one place throughout an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from db.gazetteer.places import Place, candidates, skeleton_candidates
from db.gazetteer.places_data import flagged, heads

HOUSEHOLD = 7.6
OUTSHINES = 2.0
"""From which prominence (log10 of people), and by which lead over the next candidate, a name needs no company."""

IN_NEWS = 4.3
STRAY = 4.7
COMPANY = 1
"""Below which prominence, and among how many other placed names, a place is dropped if its country is mentioned by no
other, or if the text says it lies in another; in the countries of the conflict news the first figure decides."""

NAMESAKE = 5.6
AT_HOME = 2
BESIDE = 2.5
"""Below which prominence a place of another country is dropped where so many names are of the article's own, and
within how many degrees of one of these it stays."""

DEMONYM = 0.7
UNDECIDED = 0.3
SECOND_ROUND = 0.5
DATELINE = 1.0
AGAIN = 0.3
"""What a nationality, a name with several meanings and the likeliest of these weigh beside a settled name's 1, and what
the dateline and every repetition add."""

COUNTRY_SUPPORT = 2.4
UNIT_SUPPORT = 2.2
ALOOF = 1.0
NEARNESS = 0.8
CONTAINED = 8.0
HEAD = 3.0
"""What company is worth at most, on the scale of prominence: the same country; the same first-level unit; being a
country or of none, which others cannot vouch for; a settled place within a degree; lying in what the text names as its
container; being what the common noun says."""

ABBREVIATION = 3
"""Up to how many letters a name's capitals matter."""

FOREIGN_NAME, LIKE_IT = 6.6, 0.5
"""Below which prominence the same is true of a place whose own name is spelt quite otherwise, and from which likeness
on it is spelt much the same."""

SOUNDING = 5
ALIKE = 0.75
"""From how many letters on, and from which share of letters in common, the sound tells what an unknown name means."""

HEADS = heads()
"""The features that a common noun beside a name speaks for."""


@dataclass(slots=True)
class PlaceName:
    """A place name as it stands in an article.

    ``start`` is its offset; ``container`` the name that follows after a comma or "in" ("Paris, Texas"); ``head`` the
    common noun beside it ("province" in "Homs province", lower case); ``dateline`` is true for the dateline of the
    article; ``demonym`` for a nationality word ("Turkish").
    """

    text: str
    candidates: tuple[Place, ...]
    start: int
    container: str = ""
    head: str = ""
    dateline: bool = False
    demonym: bool = False


class Company:
    """What the names of an article say together about where it plays."""

    __slots__ = ("near", "total", "votes")

    def __init__(self) -> None:
        """Begin without any."""
        self.votes: dict[str, float] = {}
        self.total = 0.0
        self.near: list[tuple[float, float]] = []

    def settled(self, place: Place, weight: float) -> None:
        """Let a settled place speak for its country, its unit and its surroundings."""
        if not place.country:
            return
        self.total += weight
        self._vote(place.country, weight)
        if place.admin1:
            self._vote(place.country + place.admin1, weight)
            if place.lat is not None and place.lon is not None and place.feature != "admin1":
                self.near.append((place.lat, place.lon))

    def undecided(self, places: Sequence[Place]) -> None:
        """Let a name with several meanings speak a little for the country and unit of each."""
        keys = {place.country for place in places} | {place.country + place.admin1 for place in places if place.admin1}
        for key in keys:
            self._vote(key, UNDECIDED)
        self.total += UNDECIDED

    def _vote(self, key: str, weight: float) -> None:
        self.votes[key] = self.votes.get(key, 0.0) + weight

    def worth(self, place: Place) -> float:
        """Give what the company adds to the prominence of a candidate."""
        country = place.country
        votes = self.votes.get(country) if country else None
        gain = ALOOF if not country or place.feature == "country" else 0.0
        if votes is None:
            return gain
        gain += COUNTRY_SUPPORT * votes / (votes + 0.5) * votes / self.total
        unit = self.votes.get(country + place.admin1) if place.admin1 else None
        if unit is not None:
            gain += UNIT_SUPPORT * unit / (unit + 0.5) * unit / votes
        lat, lon = place.lat, place.lon
        if lat is not None and lon is not None:
            for near_lat, near_lon in self.near:
                if -1 < lat - near_lat < 1 and -1.3 < lon - near_lon < 1.3 and (lat != near_lat or lon != near_lon):
                    return gain + NEARNESS
        return gain

    def country(self) -> str:
        """Give the country that most of the company speaks for, "" if none has most of it."""
        most, country = max(((votes, key) for key, votes in self.votes.items() if len(key) == 2), default=(0.0, ""))
        return country if most > self.total / 2 else ""


def resolve(names: Sequence[PlaceName]) -> list[Place | None]:
    """Give the place each name means, in the order given; None where the gazetteer knows none."""
    company = Company()
    mentions: dict[str, list[PlaceName]] = {}
    keys = [_key_of(name.text) for name in names]
    for key, name in zip(keys, names, strict=True):
        mentions.setdefault(key, []).append(name)
    settled: dict[str, Place | None] = {}
    _tell_heads(mentions)
    for text, named in mentions.items():
        place = settled[text] = _settle(named)
        if place is not None:
            company.settled(place, _weight(named))
        elif named[0].candidates:
            company.undecided(named[0].candidates)
    undecided = {text: named for text, named in mentions.items() if settled[text] is None and named[0].candidates}
    for text, named in undecided.items():
        settled[text] = _best(named, company)
    if len(undecided) > 1:
        _second_round(undecided, settled, company)
    _widen_holders(settled, mentions)
    _drop_outsiders(settled, mentions)
    _drop_strays(settled, mentions)
    _drop_namesakes(settled, mentions, company)
    _match_by_sound(settled, mentions, company)
    return [settled[key] for key in keys]


def _widen_holders(settled: dict[str, Place | None], mentions: dict[str, list[PlaceName]]) -> None:
    """Let a name be the province, and not its city, where towns far from the city lie in it: "Monywa, Sagaing"."""
    for text, named in mentions.items():
        place = settled[text]
        for key in {_key_of(name.container) for name in named if name.container}:
            city = settled.get(key)
            if place is None or city is None or city.feature not in _TOWNS or _quarter_of(place, city):
                continue
            units = (one for one in candidates(mentions[key][0].text) if one.feature == "admin1")
            unit = next((one for one in units if _inside(place, one)), None)
            if unit is not None and not any(_TOWNS & {*HEADS.get(name.head, ())} for name in mentions[key]):
                settled[key] = unit


_TOWNS = frozenset({"settlement", "capital"})


def _quarter_of(place: Place, city: Place) -> bool:
    """Whether a place lies in a city or right beside it, as a quarter of it does."""
    if place.lat is None or place.lon is None or city.lat is None or city.lon is None:
        return False
    return abs(place.lat - city.lat) + abs(place.lon - city.lon) < _QUARTER


_QUARTER = 0.35
"""Within how many degrees, both ways added up, the quarters of a city lie."""


def _tell_heads(mentions: dict[str, list[PlaceName]]) -> None:
    """Let a name be that of a province which it is called elsewhere: "Katsina", where "Katsina State" is told."""
    for text in mentions:
        name, _, head = text.rpartition(" ")
        if name in mentions and HEADS.get(head, ("",))[0] == "admin1":
            first = mentions[name][0]
            mentions[name][0] = replace(first, head=first.head or head)


def _key_of(text: str) -> str:
    """Give what mentions of one name share: "KABUL" in the dateline is Kabul; but "US" is not "Us"."""
    return text.lower() if len(text) > ABBREVIATION else text


def _weight(named: list[PlaceName]) -> float:
    """Give how much a settled name has to say about where the article plays."""
    weight = DEMONYM if named[0].demonym else 1.0
    if any(name.dateline for name in named):
        weight += DATELINE
    return weight + min(len(named) - 1, 4) * AGAIN


def _second_round(undecided: dict[str, list[PlaceName]], settled: dict[str, Place | None], company: Company) -> None:
    """Let the likeliest places of the undecided names speak for each other, none for itself."""
    for text in undecided:
        if place := settled[text]:
            company.settled(place, SECOND_ROUND)
    for text, named in undecided.items():
        if place := settled[text]:
            company.settled(place, -SECOND_ROUND)
            settled[text] = best = _best(named, company)
            company.settled(best, SECOND_ROUND)


def _drop_outsiders(settled: dict[str, Place | None], mentions: dict[str, list[PlaceName]]) -> None:
    """Let a name stay unknown rather than be a hamlet of another country than what the text says contains it."""
    for text, place in settled.items():
        if place is None or place.feature == "country" or place.prominence >= STRAY:
            continue
        holders = [settled.get(_key_of(name.container)) for name in mentions[text] if name.container]
        if any(holder is not None and _shuts_out(holder, place) for holder in holders):
            settled[text] = None


def _shuts_out(holder: Place, place: Place) -> bool:
    """Whether a place cannot lie in what the text names as its container, as it may in a region that two countries have
    parts of ("Majdal Shams in the Golan Heights")."""
    if not holder.country or holder.country == place.country:
        return False
    return holder.feature != "region" or not _beside(place, holder)


def _drop_strays(settled: dict[str, Place | None], mentions: dict[str, list[PlaceName]]) -> None:
    """Let a name stay unknown rather than be a hamlet of a country that no other name speaks of."""
    small = [text for text, place in settled.items() if place is not None and 0 < place.prominence < STRAY]
    if not small:
        return
    spoken = Counter(place.country for place in settled.values() if place is not None and place.country)
    others = sum(place is not None and not mentions[text][0].demonym for text, place in settled.items()) - 1
    for text in small:
        place = settled[text]
        if place is None or spoken[place.country] > 1 or any(name.container for name in mentions[text]):
            continue
        known = place.prominence >= IN_NEWS or place.feature == "admin1"
        if others >= COMPANY and not (known and place.country in flagged("n")):
            settled[text] = None


def _drop_namesakes(settled: dict[str, Place | None], mentions: dict[str, list[PlaceName]], company: Company) -> None:
    """Let a name stay unknown rather than be a town far from the one country that all other names speak of."""
    home = company.country()
    if not home or home in flagged("o"):
        return
    spoken = Counter(place.country for place in settled.values() if place is not None and place.country)
    if spoken[home] < AT_HOME:
        return
    for text, place in settled.items():
        if (
            place is None
            or not 0 < place.prominence < FOREIGN_NAME
            or place.country == home
            or spoken[place.country] > 1
        ):
            continue
        if place.prominence >= NAMESAKE and _is_called(place, text):
            continue
        if any(name.container or name.dateline for name in mentions[text]):
            continue
        if not any(_beside(place, other) for other in settled.values() if other is not None and other.country == home):
            settled[text] = None


def _is_called(place: Place, text: str) -> bool:
    """Whether a name is spelt somewhat like that of the place, as "Yida" is not like "Jeddah"."""
    return SequenceMatcher(None, text.lower(), place.name.lower()).ratio() > LIKE_IT


def _beside(one: Place, other: Place) -> bool:
    """Whether two places lie so near each other that a story of one may well tell of the other."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None or other.feature == "country":
        return False
    return abs(one.lat - other.lat) < BESIDE and abs(one.lon - other.lon) < BESIDE


def _match_by_sound(settled: dict[str, Place | None], mentions: dict[str, list[PlaceName]], company: Company) -> None:
    """Let an unknown name be a place of the article's own country that has its consonants and is spelt much like it."""
    unknown = [
        text
        for text, named in mentions.items()
        if len(text) >= SOUNDING and not named[0].candidates and not named[0].demonym
    ]
    country = company.country() if unknown else ""
    if not country or country in flagged("o"):
        return
    for text in unknown:
        for place in skeleton_candidates(mentions[text][0].text, country):
            if SequenceMatcher(None, text, place.name.lower()).ratio() >= ALIKE:
                settled[text] = place
                break


def _settle(named: list[PlaceName]) -> Place | None:
    """Give the place of a name that needs no company: the only one, or one that outshines all others."""
    places = named[0].candidates
    if len(places) == 1:
        return places[0]
    if not places or any(name.container or name.head in HEADS for name in named):
        return None
    if places[0].prominence > HOUSEHOLD and places[0].prominence - places[1].prominence > OUTSHINES:
        return places[0]
    return None


def _best(named: list[PlaceName], company: Company) -> Place:
    """Give the candidate for which most speaks."""
    containers = {name.container for name in named if name.container}
    holders = [holder for container in containers for holder in candidates(container)[:6]]
    if named[0].candidates[0].feature == "country":
        holders = [holder for holder in holders if holder.feature != "country"]
    kinds = [kind for name in named if name.head for kind in HEADS.get(name.head, ())]
    meant = _no_country(named[0])
    best, most = meant[0], -1.0
    for place in meant:
        score = place.prominence + company.worth(place)
        if kinds and place.feature in kinds:
            score += HEAD
        if holders and any(_inside(place, holder) for holder in holders):
            score += CONTAINED
        if score > most:
            best, most = place, score
    return best


def _no_country(name: PlaceName) -> Sequence[Place]:
    """Give the candidates of a name without the countries where the noun beside it tells of a unit: "Niger state"."""
    if "admin1" not in HEADS.get(name.head, ()):
        return name.candidates
    return [place for place in name.candidates if place.feature != "country"] or name.candidates


def _inside(place: Place, holder: Place) -> bool:
    """Say whether a place lies in another: a country, a unit, or the surroundings of a settlement."""
    if place.country != holder.country or place.id == holder.id:
        return False
    if holder.feature == "country":
        return place.feature != "country"
    if holder.feature == "admin1":
        return place.admin1 == holder.admin1 and place.feature != "admin1"
    if place.lat is None or place.lon is None or holder.lat is None or holder.lon is None:
        return False
    return place.admin1 == holder.admin1 and abs(place.lat - holder.lat) + abs(place.lon - holder.lon) < 1.0
