"""From names to the records of the article: what the place resolver is asked, the mentions, the entities."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.names import Name
from db.extract.places import HEADS, PlaceName
from db.extract.sentences.tokens import Sentence
from db.gazetteer.known import slug, things
from db.gazetteer.lexicon import ADJECTIVE, PLURAL, word_list
from db.gazetteer.places import Place
from db.model import Entity, Mention

_RESOLVED = ("place", "nationality")
_INTO_CONTAINER = (",", "in", "of")
_HEADS = word_list(words=HEADS)


def place_names(names: Sequence[Name], sentences: Sequence[Sentence]) -> list[PlaceName]:
    """Give what the place resolver wants to know of each place and nationality among ``names``, in their order."""
    placed = [name for name in names if name.kind in _RESOLVED and not name.common]
    return [
        _place_name(name, before, following, sentences[name.sentence])
        for before, name, following in zip([None, *placed], placed, [*placed[1:], None], strict=False)
    ]


def _place_name(name: Name, before: Name | None, following: Name | None, sentence: Sentence) -> PlaceName:
    if name.kind == "nationality":
        return PlaceName(name.name, name.candidates, sentence.starts[name.first], demonym=True)
    start, _, text = _quote(name, sentence)
    container = ""
    if following is not None and following.kind == "place" and following.sentence == name.sentence:
        between = sentence.lex[name.last + 1 : following.first]
        into = 0 < len(between) < 4 and between[0].form in _INTO_CONTAINER
        if into and between[-1].lower not in ("and", "or"):
            container = _quote(following, sentence)[2]
    if not container and before is not None and before.kind == "place" and _owns(before, name, sentence):
        container = _quote(before, sentence)[2]
    head = name.head or _head(name, sentence)
    return PlaceName(" ".join(text.split()), name.candidates, start, container, head, name.dateline)


def _owns(holder: Name, name: Name, sentence: Sentence) -> bool:
    """Whether a place is said to be of the one before it: "Cameroon's North-West region", "Iraq's northern Kirkuk"."""
    between = sentence.lex[holder.last + 1 : name.first] if holder.sentence == name.sentence else []
    marked = bool(between) and between[0].form in ("'s", "’s", "'", "’")
    return marked and all(record.tags & ADJECTIVE and not record.tags & PLURAL for record in between[1:])


def _head(name: Name, sentence: Sentence) -> str:
    """Give the common noun that tells what kind of place a name means: "Homs province", "province of Homs"."""
    if not sentence.lists & _HEADS:
        return ""
    words = sentence.lex
    if name.last + 1 < len(words) and words[name.last + 1].lists & _HEADS:
        return words[name.last + 1].lower
    if name.first > 1 and words[name.first - 1].lower == "of" and words[name.first - 2].lists & _HEADS:
        return words[name.first - 2].lower
    return ""


def to_mentions(
    names: Sequence[Name], sentences: Sequence[Sentence], places: Sequence[Place | None], field: str = "text"
) -> tuple[Mention, ...]:
    """Give the mentions of ``names``; ``places`` are the resolved places of ``place_names(names, sentences)``."""
    resolved = iter(places)
    mentions = []
    for name in names:
        start, end, text = _quote(name, sentences[name.sentence])
        place = next(resolved) if name.kind in _RESOLVED and not name.common else None
        if place is None:
            mentions.append(Mention(start, end, text, name.kind, name.name, _entity(name), field=field))
        else:
            mentions.append(
                Mention(start, end, text, name.kind, place.name, place.id, place.lat, place.lon, place.country,
                        place.admin1, precision(place), field)
            )  # fmt: skip
    return tuple(mentions)


def entities(names: Sequence[Name], places: Sequence[Place | None]) -> tuple[Entity, ...]:
    """Give each thing that ``names`` refer to once, with every alias known of it."""
    resolved = iter(places)
    found: dict[str, Entity] = {}
    for name in names:
        place = next(resolved) if name.kind in _RESOLVED and not name.common else None
        if place is not None:
            if place.id not in found:
                found[place.id] = Entity(
                    place.id, "place", place.name, place.aliases, place.lat, place.lon, place.country,
                    place.country_name, place.admin1,
                )  # fmt: skip
            continue
        entity = _entity(name)
        if entity is not None and entity not in found:
            thing = things().get(entity)
            found[entity] = Entity(entity, name.kind, name.name, thing.aliases if thing else ())
    return tuple(found.values())


def precision(place: Place) -> str:
    """Give how exact the point of a place is, in the words of ``IncidentPlace``."""
    if place.feature in ("country", "admin1", "admin2", "region"):
        return place.feature
    if place.feature == "continent":
        return "region"
    if place.approximate or place.feature in ("water", "mountain", "island"):
        return "area"
    return "settlement" if place.feature in ("settlement", "capital") else "point"


def _entity(name: Name) -> str | None:
    if name.entity is None and name.kind == "person" and not name.common:
        return f"person/{slug(name.name)}"
    return name.entity


def _quote(name: Name, sentence: Sentence) -> tuple[int, int, str]:
    """Give the span of a name and its text; of a compound token only the part that is the name."""
    starts, last = sentence.starts, name.last
    start, end = starts[name.first], starts[last] + len(sentence.lex[last].form)
    text = sentence.text[start:end]
    if name.part and name.part in text:
        start += text.rfind(name.part) if name.nested else text.find(name.part)
        return start, start + len(name.part), name.part
    return start, end, text
