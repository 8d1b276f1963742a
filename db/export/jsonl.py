"""Incidents as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from db.export.stored import incident_record
from db.export.unseen import escaped
from db.store.records.views import IncidentView


def lines(incidents: Iterable[IncidentView]) -> Iterator[str]:
    """Give a line an incident."""
    for view in incidents:
        yield escaped(msgspec.json.encode(incident_record(view)).decode()) + "\n"
