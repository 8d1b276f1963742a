"""Words of violence in a peaceful sense: an everyday arrest, a battle of ideas, troops who help, a trade deal."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.deeds.governing import predicates
from db.extract.deeds.leading import leads_others
from db.extract.families import EFFECTS, FIGHTING
from db.extract.incidents import Draft
from db.extract.standing.telling import opens
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import PLURAL, word_list

_MOVES = frozenset({"group", "withdraw"})
_DEALS = frozenset({"agree", "release"})
_WAR_CRIMES = word_list(words=words("war-crime"))
_NOTABLE = ph.SOLDIER | ph.PROTESTER | ph.OFFICIAL | ph.GROUP | ph.MILITARY
_FIGHTERS = ph.GROUP | ph.MILITARY | ph.SOLDIER | ph.ASSAILANT


def mere_talk(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether the words of a draft have a peaceful sense here: an everyday arrest, a battle of ideas, a trade deal."""
    if draft.domain == "arrest":
        return not _notable_arrest(draft, article)
    if families <= FIGHTING | EFFECTS:
        fights = [event for event in draft.events if event.family in FIGHTING]
        return bool(fights) and not (draft.around & _FIGHTERS or _rioting(draft) or _fought(draft, fights))
    if families <= _MOVES:
        return not _troops(draft, article) or _to_help(draft, article) or _to_the_scene(draft, article)
    if _gave_himself_up(draft, families, article):
        return True
    if not families <= _DEALS:
        return False
    dealt = _peace(draft, article) or _freed(draft, article)
    return not dealt or _broken_out(draft)


def _rioting(draft: Draft) -> bool:
    return any(one.cls & (ph.PROTESTER | ph.POLICE) for one in (*draft.parties, *draft.targets))


def _fought(draft: Draft, fights: list[Event]) -> bool:
    """Whether words of fighting are meant as they stand, by what came of it: no clash of opinions drives people out."""
    if "kill" in draft.families or any(
        count.kind == "displaced" or (count.kind in _HARM and (count.best or count.min or 0) > 1)
        for _, count in draft.counts
    ):
        return True
    return any(event.finite or (event.plural and draft.counts) or (event.occurs and draft.places) for event in fights)


_HARM = frozenset({"killed", "injured"})


def into_a_house(draft: Draft, families: set[str]) -> bool:
    """Whether tear gas was fired at somebody in a house, and not at a crowd."""
    gassed = families == {"disperse"} and not draft.around & ph.PROTESTER
    return gassed and any(
        prep == "into" and one.cls & ph.FACILITY for event in draft.events for prep, one in event.places
    )


def _troops(draft: Draft, article: Article) -> bool:
    """Whether an armed body moves, or several of its people move somewhere, and not an officer out of the room."""
    moving = [*draft.perpetrators, *draft.targets, *draft.parties]
    if any(one.cls & (ph.MILITARY | ph.GROUP) or one.head == "forces" for one in moving):
        return True
    somewhere = draft.places or draft.around & ph.PLACE
    return bool(somewhere) and any(article.sentences[one.sentence].lex[one.last].tags & PLURAL for one in moving)


def _to_help(draft: Draft, article: Article) -> bool:
    """Whether troops only came to help where something had happened: "were deployed to secure the area"."""
    event = draft.events[0]
    after = [record.lower for record in article.sentences[event.sentence].lex[event.last + 1 : event.last + 3]]
    return after[:1] == ["to"] and not words("helping").isdisjoint(after)


def _to_the_scene(draft: Draft, article: Article) -> bool:
    """Whether a later sentence says, of no day or place, that troops went where it happened: "sent reinforcements"."""
    return draft.families == {"group"} and not (draft.places or draft.date or opens(draft, article))


def _notable_arrest(draft: Draft, article: Article) -> bool:
    """Whether an arrest is of several, of fighters, protesters, leaders, public figures, or by an army: no crime."""
    if sum(count.min or 0 for _, count in draft.counts if count.kind == "detained") > 1:
        return True
    if any(one.cls & (ph.MILITARY | ph.SOLDIER | ph.GROUP | ph.NATION | ph.ASSAILANT) for one in draft.perpetrators):
        return True
    if any(article.sentences[number].lists & _WAR_CRIMES for number in draft.sentences[:1]):
        return True  # "arrested a man over the bombing of 2016"
    for one in draft.targets:
        if (
            one.cls & _NOTABLE
            or one.head in words("public-figure") | words("war-suspect")
            or article.parse(one.sentence).letters[one.last] == "L"
            or leads_others(one, article.parse(one.sentence))
            or _of_armed_group(one, article)
        ):
            return True
    return False


def _of_armed_group(one: ph.Party, article: Article) -> bool:
    """Whether the phrase for somebody names an armed group: "a suspected Abu Sayyaf member"."""
    named = article.names_by_token(one.sentence)
    return any(token in named and named[token].kind == "armed-group" for token in range(one.first, one.last))


def _peace(draft: Draft, article: Article) -> bool:
    """Whether a deal ends or eases fighting, and is not only looked back on: it names a truce or is among fighters."""
    if all(in_force(event, article) for event in draft.events):
        return False
    named = any(
        event.sense.part == "n" or (event.family == "agree" and event.sense.needs != "deal") for event in draft.events
    )
    truce = any(record.lower in words("truce") for record in article.sentences[draft.sentences[0]].lex)
    return named or truce or bool(draft.around & _FIGHTERS)


def in_force(event: Event, article: Article) -> bool:
    """Whether a noun names a deal that stands already, or no longer: "despite a truce", "since the ceasefire", "the
    accord collapsed"."""
    parse = article.parse(event.sentence)
    before = event.chunk - (1 if event.sense.part == "n" else 2)  # "violating the accord signed in May"
    if before >= 0 and parse.words(before)[-1] in words("in-force"):
        return True
    alone = (verb for verb in predicates(parse, event.chunk) if parse.kinds[verb + 1 : verb + 2] != "N")
    return any(parse.words(verb)[-1] in words("outlasting") for verb in alone)


def _gave_himself_up(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether a lone attacker surrendered, which is an arrest and no deal: "the gunman surrendered to police"."""
    if families != {"surrender"}:
        return False
    doers = [one for event in draft.events for one in event.perpetrators]
    alone = doers and all(one.cls & ph.ASSAILANT and one.name is None for one in doers)
    return bool(alone) and not any(article.parse(one.sentence).letters[one.last] == "L" for one in doers)


def _broken_out(draft: Draft) -> bool:
    """Whether attackers let the inmates of a prison out, which is no deal."""
    inmates = any(one.head in words("inmate") for one in draft.targets)
    return draft.families == {"release"} and inmates and any(one.cls & ph.ASSAILANT for one in draft.perpetrators)


def _freed(draft: Draft, article: Article) -> bool:
    """Whether those released had been abducted: no goods, and no patients."""
    lex = article.sentences[draft.sentences[0]].lex
    return draft.families == {"release"} and any(record.lower in words("captivity") for record in lex)
