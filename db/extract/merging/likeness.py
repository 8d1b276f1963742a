"""How alike two accounts of an article are: what speaks for their being of one incident, and what against it."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.families import BLASTS, EFFECTS, FIGHTING
from db.extract.incidents import Draft, Facets
from db.extract.merging.days import days_alike
from db.extract.merging.named_later import names_the_dead
from db.extract.merging.several import LEAD, fewer_harmed, several_told, toll_of
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY
from db.gazetteer.places import Place

_MEANS_APART = (
    frozenset({"device", "gun"}), frozenset({"device", "blade"}), frozenset({"air", "device"}),
    frozenset({"air", "gun"}),
    frozenset({"suicide", "air"}), frozenset({"shell", "device"}), frozenset({"shell", "air"}),
)  # fmt: skip


def likeness(known: Draft, new: Draft, published: str | None) -> float:
    """How much speaks for two drafts of one domain being one incident."""
    mine, theirs = known.facets, new.facets
    score = 0.5
    gap = new.sentences[0] - known.sentences[-1]
    score += 0.7 if gap <= 1 else 0.3 if gap <= 3 else -0.3
    bombings = mine.families & _BOMBINGS and theirs.families & _OF_BOMBS
    died = gap <= 1 and theirs.families == {"die"} and "kill" in mine.families and not new.places
    alike = died or (theirs.refers_back and (bombings or _any_attack(new)))
    if mine.families & theirs.families or alike:
        score += 0.7
    if mine.title or theirs.title:
        score += 0.5
    struck = _the_vehicle(known, new, gap)
    if theirs.refers_back:
        score += 1.2
    elif struck:
        score += _STRUCK_THERE
    elif theirs.families <= EFFECTS:
        score += 0.6
    if theirs.ensued:
        score += _ENSUED if gap <= 1 else -_ENSUED
    claimed = _any_attack(new)  # of the deed told last, whoever did others
    answered = not (theirs.apart or claimed) and _answers(known, new)
    if theirs.apart:
        score -= 2.0
    elif gap <= 1 and _same_doers(known, new):
        score += _GOING_ON
    elif answered:
        score += _ANSWERED
    score -= 0.0 if _their_death(new) or _the_attack(new) else _sorts_apart(mine.families, theirs.families)
    score -= 2.0 if _by_hand(mine.families) and _several_blasts(new) else 0.0
    score -= _ONE_OF_THEM if _one_of_several(known, new) else 0.0
    toll = _same_toll(known, new) or _fresh_victims(known, new)
    people = max(_people(mine, theirs), 0.0) if answered or struck else _people(mine, theirs)
    if gap <= 1 and (_first_victims(known, new) or _goes_into(known, new) or _attackers_fell(known, new)):
        toll, people = max(toll, 0.0), max(people, 0.0)
    people = min(people, 0.0) if claimed else people
    places = places_alike(mine, theirs)
    if places <= _ELSEWHERE and (_took_place(new) or _within_its_district(known, new) or _hit_it(known, new)):
        places = _IN_DETAIL
    if places <= _ELSEWHERE and theirs.fresh and not (mine.title or theirs.title):
        toll, people = min(toll, 0.0), min(people, 0.0)
    score += toll + _in_detail(known, new, gap)
    means = 0.0 if _fallen(new) else _means(mine, theirs)
    return score + means + places + days_alike(known, new, published) + people


_ENSUED = 1.0
"""What it says that something came of the deed told last, for being of that one and against being of any other."""
_ELSEWHERE = -2.5
"""What places say that tell two accounts apart; then as many of the same sort, told as new ones, are others."""


_IN_DETAIL = -0.4
"""What another place says that an account names only as that of the deed told of before."""


def _took_place(new: Draft) -> bool:
    """Whether an account only says where a deed told of before took place: "The blast occurred near the market"."""
    told = all(event.definite and event.occurs and not event.plural for event in new.events)
    return told and not (new.counts or new.targets or new.facets.apart)


def _hit_it(known: Draft, new: Draft) -> bool:
    """Whether an account tells of a vehicle hit that was told of before: "fired on a bus. The bus was ambushed near",
    "it came under fire near"."""
    theirs, gap = new.facets, new.sentences[0] - known.sentences[-1]
    if theirs.apart or new.counts:
        return False
    it = gap <= 1 and new.targets and all(one.cls & ph.PRONOUN for one in new.targets)
    struck = any(one.cls & ph.VEHICLE for one in known.targets)
    return (bool(it) and struck) or not theirs.known.isdisjoint(known.facets.words)


def _the_vehicle(known: Draft, new: Draft, gap: int) -> bool:
    """Whether an account tells how a vehicle was struck that is spoken of as known, after one of what became of those
    who were in it: "Nine soldiers died in an ambush. The convoy came under heavy fire"."""
    if gap > _THERE or not new.facets.known or new.facets.apart or new.places or new.counts or new.date:
        return False
    return bool(known.counts) and any(one.cls & ph.HUMAN for one in known.targets)


_STRUCK_THERE, _THERE = 0.8, 3


def _within_its_district(known: Draft, new: Draft) -> bool:
    """Whether an account with no toll of its own names a place that can lie in the district told of before."""
    theirs = new.facets
    if new.counts or theirs.fresh or theirs.apart or theirs.districts:
        return False
    towns = list(theirs.places.values())
    districts = [known.facets.places[key] for key in known.facets.districts]
    return bool(towns) and all(any(_within(_DISTRICT, one, town) for one in districts) for town in towns)


_DISTRICT = 0.5
"""How many degrees from its chief town a district may reach."""


def _one_of_several(known: Draft, new: Draft) -> bool:
    """Whether a lead counts those harmed in several deeds, and an account with a place of its own fewer: "Attacks in
    the south killed nine, officials said. In Beni, gunmen killed four"."""
    if not new.facets.places or new.facets.refers_back or not several_told(known):
        return False
    return fewer_harmed(known, new)


_ONE_OF_THEM = 3.0
"""What speaks against a deed with its own dead being all the deeds that a lead sums up."""


def _same_doers(known: Draft, new: Draft) -> bool:
    """Whether those who did a deed are told to go on: "A gunman entered the mall. He shot a guard"; or what one side of
    a fight did in it: "clashed with rebels. The rebels had ambushed a lorry".
    """
    doers = [one for event in new.events for one in event.perpetrators]
    told = known.perpetrators and doers and not new.facets.fresh
    if bool(told) and all(one.head in _THEY for one in doers):
        return True
    sides = {one.head for one in known.parties}
    alone = not (new.places or new.counts or new.date)
    return bool(doers) and alone and all(one.head in sides for one in doers)


def _answers(known: Draft, new: Draft) -> bool:
    """Whether those who did a deed, or the army where none is told to have struck from afar, say what they struck, and
    no where nor when: "the army said it had hit a depot"."""
    if new.places or new.counts or new.date:
        return False
    if known.facets.doers.isdisjoint(new.facets.doers) and not _by_an_army(known, new):
        return False
    lex = new.scenes[0].parse.sentence.lex
    said = [(one.last + 1, event.first) for event in new.events for one in event.perpetrators]
    return any(any(record.tags & SAY for record in lex[first:last]) for first, last in said)


def _by_an_army(known: Draft, new: Draft) -> bool:
    """Whether a strike from the air or of shells is told of without who did it, and then what an army struck."""
    if known.perpetrators or not known.means & _FAR or not new.families <= _HITTING:
        return False
    return all(one.cls & ph.MILITARY for one in new.perpetrators)


_FAR = frozenset({"air", "shell"})
_ANSWERED = 0.5
_THEY = words("they") | {"he", "she"}
_GOING_ON = 0.8


def _any_attack(new: Draft) -> bool:
    """Whether an account only says who claims "the attack", as news call a deed of any sort: the one told last."""
    return bool(new.status) and all(event.family == "assault" and event.sense.part == "n" for event in new.events)


def _first_victims(known: Draft, new: Draft) -> bool:
    """Whether a sentence says whom it killed or hurt after one told what things were struck: "hit a bus. Two died"."""
    struck = known.targets and not any(one.cls & _PEOPLE for one in known.targets)
    return bool(struck) and not known.counts and new.facets.families <= EFFECTS


_PEOPLE = ph.HUMAN & ~(ph.MILITARY | ph.GROUP | ph.NATION)
"""Whom an attack may be on before it is told who died of it: bodies of troops are as things are."""


def _attackers_fell(known: Draft, new: Draft) -> bool:
    """Whether a sentence only says that attackers told of before fell, too: "Seven militants were also killed"."""
    if new.places or new.date or not new.targets or not new.facets.families <= EFFECTS | FIGHTING:
        return False
    did = {one.head.rstrip("s") for one in known.perpetrators if one.cls & _ATTACKERS}
    return all(one.head.rstrip("s") in did for one in new.targets)


_ATTACKERS = ph.ASSAILANT | ph.GROUP


def _goes_into(known: Draft, new: Draft) -> bool:
    """Whether a sentence goes into what one before it sums up: "killed 53 civilians. They shot the men"."""
    return bool(known.counts) and not new.counts and known.facets.words <= words("all-sorts")


def _in_detail(known: Draft, new: Draft, gap: int) -> float:
    """What it says that a lead told on which day somebody spoke of a deed, and the next sentence tells its own day."""
    leads = known.sentences[0] <= LEAD and known.said_only
    dated = new.date is not None and not new.said_only and new.lapse is None
    if not (leads and dated) or gap > 1 or new.facets.apart:
        return 0.0
    anew = {count.kind for _, count in known.counts} & {count.kind for _, count in new.counts}
    return 0.0 if anew else _DETAILS


_DETAILS = 1.1
_BOMBINGS = frozenset({"bomb", "blast"})
_OF_BOMBS = _BOMBINGS | {"plant"}  # "the device had been placed in a bin"


def _several_blasts(draft: Draft) -> bool:
    """Whether an account speaks of several bombings at once, which a shooting or a murder told of before is not."""
    telling = [event for event in draft.events if event.family not in EFFECTS]
    return bool(telling) and all(event.plural and event.family in BLASTS for event in telling)


def _by_hand(families: set[str]) -> bool:
    """Whether an account tells of a deed done face to face, or but of what came of one, and of no bomb."""
    return families.isdisjoint(BLASTS) and (families <= EFFECTS or not families.isdisjoint(_FACE_TO_FACE))


_FACE_TO_FACE = frozenset({"murder", "shoot", "abduct"})


def _sorts_apart(mine: set[str], theirs: set[str]) -> float:
    """What speaks against one account being of a murder, a bombing or a battle and the other of another of these."""
    one, other = _sorts(mine), _sorts(theirs)
    return 2.0 if one and other and one.isdisjoint(other) else 0.0


def _their_death(new: Draft) -> bool:
    """Whether an account only speaks of a killing told of before, by whatever means: "was blamed for the killing"."""
    theirs = new.facets
    return theirs.refers_back and theirs.families == {"murder"} and not (theirs.persons or theirs.words)


def _the_attack(new: Draft) -> bool:
    """Whether an account opens with the attack told of before, whatever else it names: "The attack on Friday is the
    deadliest in weeks of fighting"."""
    event = new.events[0]
    noun = event.family == "assault" and event.sense.part == "n"
    return noun and event.definite and not (event.plural or event.targets or new.facets.apart)


def _sorts(families: set[str]) -> set[str]:
    found = families & {"murder", "clash"}
    return found | {"blast"} if families & _FROM_AFAR else found


_FROM_AFAR = BLASTS | {"strike"}


def _same_toll(known: Draft, new: Draft) -> float:
    """What it says when both count the same: "killed four farmers", "the death of the four", or the second by name."""
    if not toll_of(known).isdisjoint(toll_of(new)):
        return 1.0
    if names_the_dead(known, new):
        return _NAMED_ALL
    named = len(new.facets.persons)
    return _NAMED_ALL if named > 1 and not known.facets.persons and ("killed", named) in toll_of(known) else 0.0


_NAMED_ALL = 1.8
"""What it says that as many are named as were counted before: "killed two officers", "Ana Paz and Luis Mora were shot".
"""


def _fresh_victims(known: Draft, new: Draft) -> float:
    """What it says when victims are told of as if for the first time, and they are others than those told of."""
    mine, theirs = known.facets, new.facets
    if not theirs.fresh or mine.title or not mine.words or not mine.words.isdisjoint(theirs.words):
        return 0.0
    if not mine.sides.isdisjoint(theirs.words):
        return 0.0
    anew = theirs.means and not theirs.refers_back and toll_of(known) and toll_of(new)
    return _COUNTED_ANEW if anew else -0.8


_COUNTED_ANEW = -1.6
"""What it says that an account with a weapon of its own counts victims of its own who were not told of before."""


def _fallen(new: Draft) -> bool:
    """Whether an account says what the bombs told of before hit, which may have been those of an air strike."""
    heads = {one.head for event in new.events for one in event.instruments}
    return new.facets.refers_back and new.facets.families <= _HITTING and bool(heads & _BOMBS)


_HITTING, _BOMBS = frozenset({"assault", "strike"}), frozenset({"bomb", "bombs"})


def _means(mine: Facets, theirs: Facets) -> float:
    if not mine.means or not theirs.means:
        return 0.2
    if mine.means & theirs.means:
        return 0.5
    pairs = [frozenset({a, b}) for a in mine.means for b in theirs.means]
    return -2.0 if any(pair in _MEANS_APART for pair in pairs) else 0.0


def places_alike(mine: Facets, theirs: Facets) -> float:
    """What the places of two accounts say of their being of one incident: above 0 for it, below 0 against it."""
    if _share_a_place(mine, theirs) or not mine.unplaced.isdisjoint(theirs.unplaced):
        return 0.7
    if mine.lands and theirs.lands and mine.lands.isdisjoint(theirs.lands):
        return _ELSEWHERE
    if mine.places.keys() <= mine.beside or theirs.places.keys() <= theirs.beside:
        apart = mine.provinces and theirs.provinces and mine.provinces.isdisjoint(theirs.provinces)
        return min(_unknown_places(mine, theirs), -1.0 if apart else 1.0)
    shortened = mine.title or theirs.title or mine.townlike or theirs.townlike
    pairs = [(a, b) for a in _told_at(mine) for b in _told_at(theirs)]
    if any(_of_one_city(a, b) or (shortened and _of_one_province(a, b)) for a, b in pairs):
        return 0.0
    near = (mine.title or theirs.title) and any(_within(_BESIDE, a, b) for a, b in pairs)
    return 0.0 if near else _ELSEWHERE


def _share_a_place(mine: Facets, theirs: Facets) -> bool:
    """Whether two accounts name one place: no province that lies around the towns that both name."""
    shared = mine.places.keys() & theirs.places.keys()
    if not shared or mine.places.keys() == shared or theirs.places.keys() == shared:
        return bool(shared)
    return not shared <= mine.townlike | theirs.townlike


def _told_at(account: Facets) -> list[Place]:
    """Give the small places of an account; a province by the name of its town is none where there are others."""
    towns = [place for key, place in account.places.items() if key not in account.townlike]
    return towns or list(account.places.values())


def _unknown_places(mine: Facets, theirs: Facets) -> float:
    """What it says that an account names a place that no list knows, which may lie within one that the other names."""
    if mine.unplaced and theirs.unplaced:
        return -1.0
    one = mine.unplaced or (mine.places and mine.places.keys() != mine.townlike)
    other = theirs.unplaced or (theirs.places and theirs.places.keys() != theirs.townlike)
    return -0.4 if one and other else 0.2


def _of_one_province(one: Place, other: Place) -> bool:
    """Whether one of two places has the name of the province in which the other one lies, as headlines shorten it.

    Of an island the gazetteer does not tell what lies on it, so that any town of its country may.
    """
    if one.country != other.country:
        return False
    if one.admin1 == other.admin1 and one.admin1 in (one.name, other.name):
        return True
    return (one.feature == "island") != (other.feature == "island")


def _of_one_city(one: Place, other: Place) -> bool:
    """Whether of two places the larger is a city and the other one within it, as a suburb is."""
    return max(one.population, other.population) >= _CITY and _within(_ACROSS, one, other)


def _within(degrees: float, one: Place, other: Place) -> bool:
    """Whether two places of one country lie no farther apart than so many degrees."""
    if None in (one.lat, one.lon, other.lat, other.lon) or one.country != other.country:
        return False
    return abs((one.lat or 0) - (other.lat or 0)) < degrees and abs((one.lon or 0) - (other.lon or 0)) < degrees


def _people(mine: Facets, theirs: Facets) -> float:
    """What victims, targets and doers say; an account that refers back adds people to the one before."""
    score = 0.0
    if mine.persons and theirs.persons:
        score += 1.5 if _shared(mine.persons, theirs.persons) else -2.5
    if mine.words and theirs.words and mine.sides.isdisjoint(theirs.words):
        score += 1.0 if mine.words & theirs.words else -0.8
    if mine.doers and theirs.doers:
        score += 0.4 if mine.doers & theirs.doers else -1.0
    return max(score, 0.0) if theirs.refers_back else score


def _shared(mine: set[tuple[str, ...]], theirs: set[tuple[str, ...]]) -> bool:
    """Whether two sets of names have a person in common: "General Leigh" is Gustavo Leigh, Gustavo Paz is not."""
    return any(one[-1] in other or other[-1] in one for one in mine for other in theirs if one and other)


_CITY = 300_000
_ACROSS, _BESIDE = 0.1, 0.4
"""How many people make a city, how many degrees from its middle its suburbs lie, and how many a headline may pass over
to name a town that is better known."""
