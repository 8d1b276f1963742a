"""What a draft can be recognised by when the article comes back to it."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.apart import OTHER_CUES, other_said
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.families import EFFECTS
from db.extract.incidents import Draft, Facets
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.extract.where.elsewhere import label
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import DIGITS, NUM, PREP, SAY, Lexeme, word_list
from db.gazetteer.places import Place

_OPENING = 5
"""Among how many first words of a sentence one may say that it tells of something further ("in yet another raid")."""
_SUBJECT = 4
"""How many words after "another" the verb may come that makes it another source."""


def facets(draft: Draft, article: Article) -> Facets:
    """Collect the facets of a draft of one sentence."""
    found = Facets(
        persons=_persons(draft),
        words=_words(draft, article),
        sides={one.head.rstrip("s") for one in draft.parties if one.cls & ph.HUMAN and not one.cls & ph.PRONOUN},
        doers={one.name.name for one in draft.perpetrators if one.name is not None},
        families={event.family for event in draft.events},
        means={event.means for event in draft.events if event.means},
        title=article.sentences[draft.sentences[0]].kind == "title",
        refers_back=any(_refers_back(event, article) for event in draft.events) or _owned_up_to(draft),
        apart=_apart(draft, article),
        fresh=_fresh(draft, article),
        ensued=any(_ensued(event, article) for event in draft.events),
        known={one.head.rstrip("s") for one in draft.targets if _known_thing(one, article)},
    )
    _note_places(found, draft, article)
    return found


def _note_places(found: Facets, draft: Draft, article: Article) -> None:
    """Note where a draft was: in which small places that the gazetteer knows, for countries tell nothing apart.

    What only names a country may but say whose something is, so that its land is that of its towns and provinces.
    """
    known = draft.perpetrators and any(event.definite and event.sense.part == "n" for event in draft.events)
    for told, _, name in draft.places:
        place = article.place_of.get(id(name))
        capital = place is not None and place.feature == "capital"
        if known and capital and label(name, article):  # "was behind the attack, an official in Kyiv said"
            continue
        if place is None:
            found.unplaced.add(name.name.lower())
            continue
        if told.endswith(" of"):
            found.beside.add(place.id)
        if not place.is_wide:
            found.places[place.id] = place
            if _is_district(name, article):
                found.districts.add(place.id)
        elif place.feature == "admin1" and _is_town(name, place):
            found.places[place.id] = place
            found.townlike.add(place.id)
        if place.country and not place.is_land:
            found.lands.add(place.country)
            if place.admin1:
                found.provinces.add((place.country, place.admin1))


def _is_district(name: Name, article: Article) -> bool:
    """Whether a word beside a name says that a district is meant, and no town."""
    beside = article.sentences[name.sentence].lex[name.last : name.last + 2]
    return any(record.lower in _DISTRICTS for record in beside)


_DISTRICTS = frozenset({"county", "district", "governorate", "regency", "tehsil", "township", "upazila"})


def _refers_back(event: Event, article: Article) -> bool:
    """Whether an event is spoken of as known: "the attack", "he was hit", "placed the bomb"."""
    if event.sense.frame in ("who", "deed", "self", "made"):
        return True
    for one in event.instruments:
        if _known(one, article):
            return True
    agents = words("agent")
    if any(one.head in agents and _one_of_the(one, article) for one in event.targets) or _on_the_victims(
        event, article
    ):
        return True
    if any(one.head not in words("suspect") for one in event.perpetrators):
        return any(one.head in agents | words("mob") and _known(one, article) for one in event.perpetrators)
    if event.family == "blast" and event.sense.part == "n" and _the_one(event, article):
        return True
    return event.definite if not event.targets else all(one.cls & ph.PRONOUN for one in event.targets)


def _on_the_victims(event: Event, article: Article) -> bool:
    """Whether those struck are only called the victims: "The victim was attacked by two men"."""
    return bool(event.targets) and all(one.head in _VICTIMS and _known(one, article) for one in event.targets)


_VICTIMS = frozenset({"deceased", "victim", "victims"})


def _known_thing(one: Party, article: Article) -> bool:
    """Whether a thing without a name of its own is spoken of as known: "the bus", but not "the village of Uri"."""
    if not one.cls & ph.VEHICLE or one.name is not None or not _known(one, article):
        return False
    return _words_from(article.sentences[one.sentence].lex, one.last + 1, one.last + 2) != ["of"]


def _ensued(event: Event, article: Article) -> bool:
    """Whether a noun says that it came of what was told before: "the ensuing gunfight", "the clash that followed"."""
    if event.sense.part != "n" or not event.definite:
        return False
    lex = article.sentences[event.sentence].lex
    behind = _words_from(lex, event.last + 1, event.last + 3)
    return lex[event.first - 1].lower in _ENSUING or (behind[:1] in _WHICH and behind[-1] in _FOLLOWED)


_ENSUING = frozenset({"ensuing", "resulting", "subsequent"})
_WHICH, _FOLLOWED = (["that"], ["which"]), frozenset({"ensued", "followed"})


def _owned_up_to(draft: Draft) -> bool:
    """Whether somebody claims, or is blamed for, a deed spoken of as known: "claimed responsibility for the attack"."""
    if not any(cue.status in _OWNED for _, cue in draft.status):
        return False
    event, *more = draft.events
    told_on = any(0 < one.first - event.last <= _BESIDE for one in event.targets)
    alone = all(_struck_by_them(one, event) for one in more)
    return alone and event.sense.part == "n" and event.definite and not (event.plural or told_on)


def _struck_by_them(event: Event, claimed: Event) -> bool:
    """Whether those who claim a deed only go on to say whom or what they struck: "saying it had targeted troops"."""
    by = {one.head for one in event.perpetrators if not one.cls & ph.PRONOUN}
    told = event.family in _AIMING and event.sense.part == "v" and bool(event.perpetrators)
    return told and by <= {one.head for one in claimed.perpetrators}


_AIMING = frozenset({"assault", "strike"})


_OWNED = frozenset({"claimed", "suspected", "unclaimed"})
_BESIDE = 3
"""Within how many words behind a deed stands on whom or what it was."""


def _the_one(event: Event, article: Article) -> bool:
    """Whether a noun opens its sentence as known and is told no place of: "The blast shattered windows"."""
    lex = article.sentences[event.sentence].lex
    return event.definite and not event.places and event.first <= _TO_SUBJECT and lex[event.first - 1].lower == "the"


_TO_SUBJECT = 2
"""How many tokens, a quotation mark and an article, may stand before the first noun of a sentence."""


def _known(one: Party, article: Article) -> bool:
    """Whether a thing is spoken of as known."""
    if article.parse(one.sentence).letters[one.first - 1 : one.first] != "D":
        return False
    return article.sentences[one.sentence].lex[one.first - 1].lower in _KNOWN


def _one_of_the(one: Party, article: Article) -> bool:
    """Whether some are meant of those told of before: "one of the attackers", "two of the gunmen"."""
    before = _words_from(article.sentences[one.sentence].lex, one.first, one.last)
    return before[-2:] == ["of", "the"]


_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def _fresh(draft: Draft, article: Article) -> bool:
    """Whether those whom a draft says were killed or taken are told of for the first time: "shot three farmers"."""
    done = [event for event in draft.events if (event.finite or event.once) and event.family in _ON_PEOPLE]
    people = [one for event in done for one in event.targets if one.cls & ph.HUMAN]
    return bool(people) and all(_new(one, article) for one in people)


_ON_PEOPLE = frozenset({"murder", "kill", "abduct", "shoot"})


def _new(one: Party, article: Article) -> bool:
    """Whether people are told of as new: "a judge", "three farmers", but neither "the three farmers" nor a name."""
    if one.cls & ph.PRONOUN or one.name is not None:
        return False
    letters, lex = article.parse(one.sentence).letters, article.sentences[one.sentence].lex
    start = one.first - 1 if letters[one.first - 1 : one.first] == "D" else one.first
    return letters[start] == "#" or lex[start].lower in ("a", "an")


def _is_town(name: Name, place: Place) -> bool:
    """Whether a province bears the name of a town in it, and no word beside it says that it is meant: "in Kunduz"."""
    if name.head:
        return False
    return any(other.feature == "settlement" and other.admin1 == place.admin1 for other in name.candidates)


def _persons(draft: Draft) -> set[tuple[str, ...]]:
    """The names of its victims, part by part."""
    return {
        tuple(part for part in one.name.name.lower().replace("-", " ").split() if len(part) > 2)
        for one in draft.targets
        if one.name is not None and one.name.kind == "person"
    }


def _words(draft: Draft, article: Article) -> set[str]:
    """The nouns that name its victims and targets, without the ending of a plural, persons' names but the first,
    and their titles."""
    found: set[str] = set()
    for one in draft.targets:
        name = one.name
        if name is not None and name.kind == "person" and len(office := article.office(name.name)) > _SHORT:
            found.add(office)
        if one.cls & (ph.HUMAN | ph.THING) and not one.cls & ph.PRONOUN:
            given = name.first if name is not None and name.kind == "person" and name.first < name.last else -1
            for token, record in enumerate(article.sentences[one.sentence].lex[one.first : one.last + 1], one.first):
                if len(record.lower) > _SHORT and token != given and not _of_anybody(record):
                    found.add(record.lemma.rstrip("s"))
    return found


_SHORT = 3
"""Letters of a word that is too short to tell anybody apart."""


def _of_anybody(record: Lexeme) -> bool:
    """Whether a word tells nobody apart: a number, "people", "others"."""
    return bool(record.tags & (NUM | DIGITS)) or record.lemma in words("anybody")


def _apart(draft: Draft, article: Article) -> bool:
    """Whether the words before a draft set it apart from what was told before."""
    event = draft.events[0]
    sentence = article.sentences[event.sentence]
    if not sentence.lists & _PARTING:
        return False
    lex = sentence.lex
    opening = words("turn").intersection([record.lower for record in lex[:2]])
    if draft.families <= EFFECTS:
        return (not opening <= words("also") or _in_another(lex)) and not _told_earlier(draft, lex)
    if opening or _further(lex) or _next_door(lex) or _later(event, lex):
        return True
    if event.family not in EFFECTS and other_said(event, article):
        return True
    beside = _words_from(lex, event.first - 2, event.last + 4)
    then = "then" in beside and not (
        event.sense.part == "n" and _words_from(lex, event.last + 1, event.last + 3) == _NEXT
    )
    return (then and not _goes_on(event, article)) or (_also(event, lex) and not _died_in_it(draft))


def _died_in_it(draft: Draft) -> bool:
    """Whether people came to harm in a deed spoken of as known: "seven militants also died in the fighting"."""
    event, *more = draft.events
    return event.family in EFFECTS and any(one.sense.part == "n" and one.definite for one in more)


def _told_earlier(draft: Draft, lex: Sequence[Lexeme]) -> bool:
    """Whether it was said earlier how many had died, and nothing of another place: "Earlier reports said nine died"."""
    said = any(record.tags & SAY or record.lower == "toll" for record in lex[1 : _OPENING + _SUBJECT])
    return "earlier" in _words_from(lex, 0, _SOON) and said and not draft.places


_SOON = 3
"""Among how many first words "earlier" says when a toll was told: "Earlier reports said", "Police earlier said"."""


_PARTING = word_list(words=OTHER_CUES.union({"later", "then"}, *map(words, ("also", "further", "next-door", "turn"))))


_NEXT = ["and", "then"]
"""What joins a noun to the next of a list: "a blast and then gunfire"."""


def _goes_on(event: Event, article: Article) -> bool:
    """Whether those told of before go on: "the attackers then opened fire", "they then burned the bus"."""
    return any(one.cls & ph.PRONOUN or _known(one, article) for one in event.perpetrators)


def _words_from(lex: Sequence[Lexeme], first: int, end: int) -> list[str]:
    return [record.lower for record in lex[max(0, first) : end]]


def _next_door(lex: Sequence[Lexeme]) -> bool:
    """Whether a sentence opens with a place beside that of what was told before: "In neighbouring Hama"."""
    opening = _words_from(lex, 0, 2)
    return opening[0] == "in" and opening[-1] in words("next-door")


def _further(lex: Sequence[Lexeme]) -> bool:
    """Whether a sentence opens with something further ("In another raid") and no other source ("Another witness")."""
    further = words("further")
    for token, record in enumerate(lex[:_OPENING]):
        if record.lower in further:
            return not any(after.tags & SAY for after in lex[token + 1 : token + 1 + _SUBJECT])
    return False


def _in_another(lex: Sequence[Lexeme]) -> bool:
    """Whether a sentence opens with the deed in which people came to harm: "In another raid", "In a third clash"."""
    return bool(lex[0].tags & PREP) and not _FURTHER_ONE.isdisjoint(_words_from(lex, 1, 3))


_FURTHER_ONE = frozenset({"another", "second", "separate", "similar", "third"})


def _later(event: Event, lex: Sequence[Lexeme]) -> bool:
    """Whether a sentence opens with a time counted from what was told before: "About an hour later, two bombs hit"."""
    opening = _words_from(lex, 0, _OPENING + 1)
    return "later" in opening and opening[opening.index("later") + 1 :][:1] == [","] and bool(event.targets)


def _also(event: Event, lex: Sequence[Lexeme]) -> bool:
    """Whether a further deed is told: "also blew up", "a bomb was also thrown"."""
    if event.sense.part == "v":
        return not words("also").isdisjoint(_words_from(lex, event.first - 2, event.first))
    return not event.definite and not words("also").isdisjoint(_words_from(lex, event.last, event.last + 4))
