"""The article with the selected incident under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from tui.reading import Reading
from tui.widgets.article import ArticlePane
from tui.widgets.detail import Detail

if TYPE_CHECKING:
    from db.store.records.views import IncidentView, StoredReport

NOTHING = Reading(None, None, ())


class Reader(Vertical):
    """Shows a reading: the text above, what is known of the incident below."""

    def __init__(self) -> None:
        self.article = ArticlePane()
        self.detail = Detail()
        self._reading = NOTHING
        super().__init__(self.article, self.detail, id="reader")

    @property
    def is_empty(self) -> bool:
        """Whether there is no article."""
        return self._reading.view is None

    @property
    def incident(self) -> IncidentView | None:
        """The incident that the article was opened for, with its tags and notes."""
        return self._reading.incident

    def show(self, reading: Reading) -> None:
        """Show another article or incident."""
        self._reading = reading
        self.article.show(reading.view, reading.incident.row.id if reading.incident else None, reading.matches)
        self._show_detail()

    def step(self, by: int) -> bool:
        """Go to another match or incident of the article; say whether there is one."""
        found = self.article.step(by)
        self._show_detail()
        return found

    def step_incident(self, by: int) -> bool:
        """Go to another incident of the article, whatever is searched; say whether there is one."""
        found = self.article.step_incident(by)
        self._show_detail()
        return found

    def _show_detail(self) -> None:
        selected, incident = self.article.selected, self._reading.incident
        others: tuple[StoredReport, ...] = ()
        if selected is None or incident is None or selected.incident_id != incident.row.id:
            incident = None
        else:
            others = tuple(report for report in incident.reports if report.id != selected.id)
        self.detail.display = selected is not None or self.is_empty  # else the text has the room
        self.detail.show(selected, others, incident, self.article.place_in_article)
