"""Which type an incident is of: what its events, means, doers and targets show, put to the table of rules."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.families import EFFECTS, FIGHTING
from db.extract.incidents import Draft
from db.extract.phrases import Party
from db.gazetteer.event_types import decide
from db.gazetteer.event_words import words

_SHOWN = (
    (ph.ASSAILANT, "assailant"), (ph.GROUP, "group"), (ph.MILITARY, "military"), (ph.SOLDIER, "soldier"),
    (ph.POLICE, "police"), (ph.GOVERNMENT, "government"), (ph.CIVILIAN | ph.OFFICIAL | ph.PERSON, "civilian"),
    (ph.PROTESTER, "protester"), (ph.NATION | ph.PLACE, "nation"), (ph.ARMED, "armed"), (ph.STATE, "state"),
    (ph.FACILITY, "facility"),
)  # fmt: skip
_AROUND = (
    (ph.CHEMICAL, "chemical"), (ph.GRENADE, "grenade"), (ph.PROTESTER, "protester"), (ph.STATE, "state"),
    (ph.RIOTWEAPON, "riotweapon"), (ph.AIRCRAFT | ph.AIRWEAPON, "air"), (ph.BOMBING, "device"),
    (ph.GUN, "gun"),
)  # fmt: skip

_WITH = (
    (ph.AIRCRAFT | ph.AIRWEAPON, "air"), (ph.FIREWEAPON, "fire"), (ph.ARTILLERY, "shell"), (ph.BOMBING, "device"),
)  # fmt: skip


def kind_of(draft: Draft, article: Article) -> tuple[str, str]:
    """Give the type of an incident and the rule that decided it."""
    families = draft.families
    shown = {"family:" + family for family in families}
    main = _main(draft)
    wrecked = [event for event in draft.events if _wrecked_besides(event, main, draft)]
    shown.update(["means:" + event.means for event in draft.events if event.means and event not in wrecked])
    if wrecked:
        shown -= {"family:" + event.family for event in wrecked} - {"family:" + main.family}
    shown.update(["known:" + event.sense.family for event in draft.events if event.family == "echo"])
    shown.add("main:" + main.family)
    shown.update(["target:downed"] if _downs_aircraft(main) else [])
    shown.update(["target:ambushed"] if main.sense.phrase.startswith("ambush") else [])
    shown.update(["verb:" + event.family for event in draft.events if event.sense.part == "v"])
    used = 0
    for one in draft.instruments:
        used |= one.cls
    shown.update(["with:" + feature for mask, feature in _WITH if used & mask])
    around = draft.around
    shown.update(["around:" + feature for mask, feature in _AROUND if around & mask])
    for role, parties in (("perp:", doers(draft)), ("target:", draft.targets), ("party:", draft.parties)):
        _show(shown, role, parties, article)
    if families & {"capture", "fall"} and _abroad(draft, article):
        shown.add("perp:foreign")
    return decide(frozenset(shown))


def _main(draft: Draft) -> Event:
    """Give the event that says what sort of incident it was: no effect, and no shootout that only ended the killing.

    "Gunmen killed nine people at a market. Two attackers died in a shootout with police."
    """
    first = draft.events[0]
    main = next((event for event in draft.events if event.family not in EFFECTS), first)
    if main.family not in FIGHTING or first.family != "kill" or first.sentence >= main.sentence:
        return main
    by_attackers = first.perpetrators and all(one.cls & ph.ASSAILANT for one in first.perpetrators)
    return first if by_attackers and any(one.cls & ph.CIVILIAN for one in first.targets) else main


def _wrecked_besides(event: Event, main: Event, draft: Draft) -> bool:
    """Whether raiders who killed blew up buildings in what is told next: "They dynamited the bank, too"."""
    raid = main.sense.part == "v" and main.family in _RAIDS and not main.means and main.perpetrators
    if not raid or event.means != "device" or event.sentence <= main.sentence or not event.perpetrators:
        return False
    killed = any(number <= main.sentence and count.kind == "killed" for number, count in draft.counts)
    return killed and bool(event.targets) and all(one.cls & ph.THING for one in event.targets)


_RAIDS = frozenset({"assault", "raid"})


def _downs_aircraft(event: Event) -> bool:
    """Whether somebody shot down an aircraft, and none that only carries passengers."""
    shot_down = event.family == "assault" and event.sense.family == "disrupt"
    return shot_down and all(one.head not in words("airliner") for one in event.targets)


_CROWD = ph.CIVILIAN
"""What a crowd that somebody struck is by itself: people, whether or not they protested."""


def _show(shown: set[str], role: str, parties: list[Party], article: Article) -> None:
    for one in parties:
        if one.cls & (ph.FACILITY | ph.VEHICLE) and _military(one, article):
            shown.add(role + "base")
        shown.update(_features(role, _class_in(role, one, article)))
        if one.name is not None and one.name.kind in ("armed-group", "military"):
            shown.add(role + ("group" if one.name.kind == "armed-group" else "state"))
        for feature in _BY_HEAD.get(one.head, ()):
            shown.add(role + feature)


_HEADS = (
    ("armed", words("ours")), ("military", frozenset({"coalition"})), ("mob", words("mob")), ("base", words("base")),
)  # fmt: skip
_BY_HEAD = {head: [feature for feature, heads in _HEADS if head in heads] for _, known in _HEADS for head in known}
"""What the noun for a party shows by itself."""


def _class_in(role: str, one: Party, article: Article) -> int:
    """Give the class of a party in a role: a mob, herders or veterans struck are a crowd, unknown doers assailants."""
    if role == "target:" and (one.head in _PEACEFUL or _once_armed(one, article)):
        return _CROWD
    if role == "perp:" and one.cls & ph.CIVILIAN:
        before = article.sentences[one.sentence].lex[one.first : one.last]
        if not words("unknown").isdisjoint([record.lower for record in before]):
            return ph.ASSAILANT
    return one.cls


_PEACEFUL = words("mob") | words("grazing")
"""Those who are a crowd or civilians where they are struck, and armed where they strike."""


def _once_armed(one: Party, article: Article) -> bool:
    """Whether somebody bears arms no more: "a former rebel commander", "a retired colonel"."""
    before = article.sentences[one.sentence].lex[one.first : one.last]
    return bool(one.cls & ph.ARMED) and any(record.lower in words("former") for record in before)


def doers(draft: Draft) -> list[Party]:
    """Give who did it; of a town taken those who took it, and not those who left it."""
    takers = [one for event in draft.events if event.family in _TAKING for one in event.perpetrators]
    return takers or draft.perpetrators


_TAKING = frozenset({"capture", "retake"})


def _abroad(draft: Draft, article: Article) -> bool:
    """Whether those of one country did it in another, as far as the text names both."""
    places = [article.place_of.get(id(name)) for _, _, name in draft.places]
    where = {place.country for place in places if place is not None and place.country}
    names = [one.name for one in draft.perpetrators if one.name is not None and one.name.kind in _COUNTRIES]
    homes = [article.place_of.get(id(name)) for name in names]
    return bool(where) and any(home is not None and home.country and home.country not in where for home in homes)


_COUNTRIES = frozenset({"nationality", "place"})


@cache
def _features(role: str, cls: int) -> tuple[str, ...]:
    """Give what the class of a party shows in a role."""
    return tuple(role + feature for mask, feature in _SHOWN if cls & mask)


def _military(one: Party, article: Article) -> bool:
    """Whether a building or vehicle is said to be an army's."""
    told = [record.lower for record in article.sentences[one.sentence].lex[one.first : one.last + 1]]
    return not words("army").isdisjoint(told) or ("air", "force") in pairwise(told)
