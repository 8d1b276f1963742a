"""What an article and an incident are found by: the tokens of their fields, and the folded text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from db.folding import fold, tokenizer_folds
from db.model import Mention
from db.store import tokens
from db.store.buffer import Buffer
from db.store.entities import Entities, Whereabouts
from db.store.facet_values import FacetValues
from db.store.positions import id_of
from db.store.report_rows import PLACE, Resolved
from db.store.summary import figure

LOCATED = (PLACE, "facility")
_COUNTED = frozenset((*tokens.FIELDS, tokens.EVERYTHING[1]))


class Indexer:
    """Gives the tokens of reports and mentions, and fills the full-text tables through the buffer."""

    def __init__(self, buffer: Buffer, entities: Entities, values: FacetValues) -> None:
        self._buffer = buffer
        self._entities = entities
        self._values = values
        self._places: dict[int, tuple[Whereabouts, list[str]]] = {}
        self.incidents_by_token: Counter[str] = Counter()
        self.incidents_by_day: Counter[str] = Counter()

    def forget_places(self) -> None:
        """Forget the tokens of places, as what they are made of is forgotten."""
        self._places.clear()

    def clear(self) -> None:
        """Forget what was counted, once it is written."""
        self.incidents_by_token.clear()
        self.incidents_by_day.clear()

    def report_tokens(self, resolved: Resolved) -> list[str]:
        """Give the tokens of all fields of one report but its day."""
        report, value = resolved.report, self._values.token
        found = [value("type", report.type, report.event_type)]
        found += [value("status", status) for status in report.status]
        found += [value("source", source) for source in report.reported_by]
        for entity_id in resolved.places:
            found += self.place_tokens(entity_id)
        found += [tokens.value("actor", entity_id) for entity_id in resolved.actors]
        found += [tokens.value("weapon", entity_id) for entity_id in resolved.weapons]
        for count in report.counts:
            number = figure(count)
            if number is not None:
                found += [*tokens.figure(count.kind, number), tokens.has(count.kind)]
        return found

    def mention_tokens(self, mentions: Iterable[Mention]) -> list[str]:
        """Give the tokens of the places that the article names, whether or not anything happened there."""
        found: list[str] = []
        for mention in mentions:
            if mention.kind in LOCATED:
                found += self.place_tokens(self._entities.id_of(mention.kind, mention.name, mention.entity))
        return found

    def place_tokens(self, entity_id: int) -> list[str]:
        """Give the tokens of a place and of the province and the country that it lies in."""
        where = self._entities.whereabouts(entity_id)
        known = self._places.get(entity_id)
        if known is not None and known[0] is where:
            return known[1]
        found = [tokens.value("place", entity_id)]
        if where.country:
            found.append(self._values.token("country", where.country_name or where.country, where.country))
        if where.admin1:
            found.append(self._values.token("admin1", where.admin1, where.country or ""))
        if where.lat is not None:
            found.append(tokens.has("place"))
        self._places[entity_id] = (where, found)
        return found

    def tag_token(self, name: str) -> str:
        """Give the token of a tag."""
        return self._values.token("tag", name)

    def source_token(self, name: str) -> str:
        """Give the token of a source."""
        return self._values.token("source", name)

    def add_incident(self, position: int, articles: Iterable[int], day: str | None, found: Iterable[str]) -> None:
        """Index an incident on ``day`` under the tokens ``found`` and the articles (by position) that report it."""
        unique = dict.fromkeys(found)
        dated = tokens.dated(day) if day else ()
        facets = " ".join((tokens.EVERYTHING, *dated, *unique))
        self._buffer.add("incident_index", position, facets)
        self._buffer.add("incidents_fts", position, facets)
        for article in articles:
            self._buffer.add("incident_articles", position, article)
        self.count(facets, day, 1)

    def count(self, facets: str, day: str | None, change: int) -> None:
        """Note that there is one incident more or less (``change``) with these tokens on this day."""
        for token in facets.split():
            if token[1] in _COUNTED:
                self.incidents_by_token[token] += change
        if day:
            self.incidents_by_day[day] += change

    def add_article(
        self, position: int, title: str | None, body: str, published: str | None, names: str, found: Iterable[str]
    ) -> None:
        """Index an article under its words, the names of what it mentions and the tokens ``found``."""
        unique = dict.fromkeys(found)
        dated = tokens.dated(published) if published else ()
        facets = " ".join((tokens.EVERYTHING, tokens.sample(id_of(position)), *dated, *unique))
        folded_title, folded_body = _folded(title), _folded(body)
        names = fold(names)
        self._buffer.add("article_index", position, folded_title, folded_body, names, facets)
        self._buffer.add("articles_fts", position, folded_title or title or "", folded_body or body, names, facets)


def _folded(text: str | None) -> str | None:
    """Give the folded text where the tokenizer would not fold it alone."""
    return None if text is None or tokenizer_folds(text) else fold(text)
