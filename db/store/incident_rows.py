"""An incident as a row, made of its reports, and its entries in the index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.store.buffer import Buffer
from db.store.indexing import Indexer
from db.store.positions import position
from db.store.report_rows import Resolved, as_json
from db.store.rows import Bounds
from db.store.summary import summarise

_NOT_SAID: Bounds = (None, None)


@dataclass(frozen=True, slots=True)
class Account:
    """A report and the article that it stands in."""

    resolved: Resolved
    article_id: int
    article_position: int
    source: str | None


class IncidentRows:
    """Turns incidents into rows."""

    def __init__(self, buffer: Buffer, indexer: Indexer) -> None:
        self._buffer = buffer
        self._indexer = indexer

    def add(self, incident_id: int, accounts: Sequence[Account], marks: Iterable[str] = ()) -> list[str]:
        """Keep the incident that ``accounts`` tell of; ``marks`` are tokens of its tags and notes.

        Gives the tokens of its fields.
        """
        summary = summarise([account.resolved.report for account in accounts])
        leading = accounts[summary.leading]
        report, date, place = leading.resolved.report, summary.date, summary.place
        at = position(summary.day, incident_id)
        self._buffer.add(
            "incidents",
            *(incident_id, at, summary.day, leading.article_id),
            *(date.earliest, date.latest, date.precision, date.text),
            *(report.type, report.event_type, report.sub_event_type),
            *(
                (place.name, place.country_name or place.country, place.lat, place.lon)
                if place
                else (None, None, None, None)
            ),
            *(summary.who, summary.whom),
            *summary.counts.get("killed", _NOT_SAID),
            *summary.counts.get("injured", _NOT_SAID),
            *summary.counts.get("detained", _NOT_SAID),
            *(as_json(summary.status), report.summary, len(accounts)),
        )
        found = [token for account in accounts for token in self._tokens(account)]
        articles = [account.article_position for account in accounts]
        self._indexer.add_incident(at, articles, summary.day, [*found, *marks])
        return found

    def _tokens(self, account: Account) -> list[str]:
        found = self._indexer.report_tokens(account.resolved)
        return [*found, self._indexer.source_token(account.source)] if account.source else found
