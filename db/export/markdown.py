"""Incidents as a report in Markdown, the evidence quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from db.export.slots import ACTIVE, PASSIVE, leading, names
from db.export.unseen import marked
from db.store.records.rows import Bounds
from db.store.records.views import IncidentView

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LINE_BEGIN = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def lines(incidents: Iterable[IncidentView]) -> Iterator[str]:
    """Give a section an incident."""
    yield "# Incidents\n"
    for view in incidents:
        yield "\n" + "\n".join(_section(view)) + "\n"


def _section(view: IncidentView) -> Iterator[str]:
    report, line = leading(view).report, view.row
    yield f"## {_plain(line.summary)}\n"
    slots = {
        "When": f"{_days(line.earliest, line.latest)} ({line.precision})"
        + (f", “{line.date_text}”" if line.date_text else ""),
        "Where": ", ".join(filter(None, (line.place, line.country))),
        "What": f"{report.event_type}: {report.sub_event_type or report.type}",
        "By": ", ".join(names(report, ACTIVE)),
        "Against": ", ".join(names(report, PASSIVE)),
        "Killed": _bounds(line.killed),
        "Injured": _bounds(line.injured),
        "Status": ", ".join(line.status),
    }
    for name, value in slots.items():
        if value:
            yield f"- {name}: {_plain(value)}"
    for stored in view.reports:
        source = ", ".join(filter(None, (stored.source, stored.article_title, stored.published)))
        yield f"\nArticle {stored.article_id}{': ' if source else ''}{_plain(source)}\n"
        for span in stored.report.evidence:
            yield f"> {_plain(span.text)}\n>"


def _days(earliest: str | None, latest: str | None) -> str:
    if earliest and latest:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    return f"no later than {latest}" if latest else f"no earlier than {earliest}" if earliest else "unknown"


def _bounds(bounds: Bounds | None) -> str:
    if bounds is None:
        return ""
    low, high = bounds
    if low == high:
        return str(low)
    return f"at least {low}" if high is None else f"at most {high}" if low is None else f"{low} to {high}"


def _plain(text: str) -> str:
    """Give text that Markdown shows as it is, on one line."""
    return _LINE_BEGIN.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", marked(" ".join(text.split()))))
