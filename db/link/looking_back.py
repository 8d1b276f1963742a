"""Articles that look back on an incident that others reported: a trial, an anniversary, "the deadliest since"."""

from __future__ import annotations

from db.link.slots import OTHER_DAY, counts_clash, dates_of, related
from db.link.traits import Outline, ReportTraits
from db.link.wording import likeness

LOOKS_BACK_FROM = 0.3
"""How alike an article that looks back must be to one that reported the incident."""

_OF_NO_DAY = 0.2  # the same where one of them is undated: nothing but names makes short articles alike

_AHEAD = 3  # days by which the day of publication of a report may lie after that of the article that looks back

_LATELY = 14  # days within which an article that looks back tells the day of what it looks back on


def looks_back(told: Outline) -> bool:
    """Tell whether the article may be on an incident that it does not report itself."""
    return told.article.looks_back or not told.tells


def target(looking: Outline, seen: Outline, alike: float) -> int | None:
    """Give the number of the report of ``seen`` that ``looking`` looks back on, None where it does not.

    ``alike`` is how alike the two articles are.
    """
    dated = looking.article.published and seen.article.published
    if alike < (LOOKS_BACK_FROM if dated else _OF_NO_DAY) or not seen.tells or not looks_back(looking):
        return None
    if looking.article.published and seen.article.published > looking.article.published + _AHEAD:
        return None
    words = looking.article.words
    lead = next((report for report in seen.reports.values() if report.rank == 0), None)
    possible = {
        number: report
        for number, report in seen.reports.items()
        if not _has_other_figures(looking, report if report.counts else lead or report) and _may_be_of(looking, report)
    }
    ranked = ((likeness(words, report.words), -report.rank, number) for number, report in possible.items())
    return max(ranked, default=(0.0, 0, None))[2]


def _may_be_of(looking: Outline, report: ReportTraits) -> bool:
    """Tell whether the article may be on this report, which is of another day than what it tells itself only if it is
    of long ago: a funeral is on the blast of that week, a trial may seem to tell of the day of the hearing."""
    told = looking.reports.values()
    long_ago = looking.article.published - report.last > _LATELY
    return not told or long_ago or any(OTHER_DAY not in dates_of(one, report) for one in told)


def _has_other_figures(looking: Outline, report: ReportTraits) -> bool:
    """Tell whether what the article begins with is of the same sort as the report, but of another toll."""
    first = (one for one in looking.reports.values() if one.rank == 0)
    return any(related(one.kind, report.kind) and counts_clash(one, report) for one in first)
