"""Searching the slow and simple way: every condition tried on every incident. What the store is held against."""

from __future__ import annotations

from dataclasses import dataclass

from db.folding import name_key, words
from db.model import RawArticle, Report
from db.query import Query
from db.query.nodes import All, Any, Days, Field, Figure, Node, Not, Words
from db.query.number import forms, single
from db.store.drafts.summary import figure, summarise
from tests.db.store.samples import PLACES


@dataclass(frozen=True)
class Incident:
    """One incident with its article."""

    id: int
    report: Report
    raw: RawArticle
    article_id: int

    @property
    def day(self) -> str | None:
        return summarise([self.report]).day


def timeline(incidents: list[Incident], query: Query) -> list[int]:
    """Give the ids of the incidents found, newest first, the undated last."""
    found = [one for one in incidents if query.root is None or _holds(query.root, one)]
    return [one.id for one in sorted(found, key=lambda one: (one.day or "", one.id), reverse=True)]


def _holds(node: Node, one: Incident) -> bool:
    match node:
        case All(parts):
            return all(_holds(part, one) for part in parts)
        case Any(parts):
            return any(_holds(part, one) for part in parts)
        case Not(part):
            return not _holds(part, one)
        case Words():
            return _in_text(node, one)
        case Days(first, last):
            return one.day is not None and (first or "") <= one.day <= (last or "9999")
        case Figure(kind, low, high):
            numbers = [figure(count) for count in one.report.counts if count.kind == kind]
            return any(number is not None and low <= number and (high is None or number <= high) for number in numbers)
        case Field(name, value):
            return _has(name, value, one)
        case _:
            raise NotImplementedError(node)


def _in_text(node: Words, one: Incident) -> bool:
    columns = [words(one.raw.title or "")] if node.title else [words(one.raw.title or ""), words(one.raw.body)]
    return any(_follow(node, column[at:]) for column in columns for at in range(len(column)))


def _follow(node: Words, column: list[str]) -> bool:
    *whole, last = node.words
    if column[: len(whole)] != whole or len(column) <= len(whole):
        return False
    if single(node):
        return column[0] in forms(node)
    return column[len(whole)].startswith(last) if node.prefix else column[len(whole)] == last


def _has(name: str, value: str, one: Incident) -> bool:
    match name:
        case "type":
            return one.report.type == value
        case "actor":
            return any(name_key(actor.name) == name_key(value) for actor in one.report.actors)
        case "status":
            return value in one.report.status
        case "source":
            return value in (one.raw.source, *one.report.reported_by)
        case "has":
            return one.day is not None
        case _:
            return any(_lies(place.name, value) for place in one.report.places)


def _lies(place: str, value: str) -> bool:
    known = PLACES[place]
    called = [entity for entity in PLACES.values() if name_key(value) in map(name_key, entity.aliases)]
    around = {name_key(known.admin1 or ""), name_key(known.country_name or "")}
    return known in called or bool({name_key(value), *(name_key(entity.name) for entity in called)} & around)
