"""What is stored as plain dicts, ready for JSON: incidents with all their reports, articles with what they report."""

from __future__ import annotations

from db.export.record import Record, report_record
from db.export.slots import leading
from db.language import is_understood
from db.model import Count
from db.store.copies.listing import Copy
from db.store.records.views import ArticleView, IncidentView, Reference, SearchHit, StoredReport


def incident_record(view: IncidentView) -> Record:
    """Give an incident: the slots of the report that leads it, its own id, what each report says with its evidence, and
    the counts of all of them as they were reported one after the other."""
    return {
        "id": view.row.id,
        **report_record(leading(view).report),
        "status": list(view.row.status),
        "sources": view.row.sources,
        "tolls": [_toll(stored, count) for stored in view.reports for count in stored.report.counts],
        "tags": list(view.tags),
        "reports": [
            *(_report(stored) for stored in view.reports),
            *(_reference(reference) for reference in view.references),
        ],
        "possibly": [{"id": other.incident_id, "points": round(other.points, 1)} for other in view.possibly],
    }


def article_record(view: ArticleView) -> Record:
    """Give an article as it was published, and the incidents that it reports."""
    return {
        "id": view.id,
        "title": view.title,
        "url": view.url,
        "source": view.source,
        "author": view.author,
        "language": view.language,
        "understood": bool(view.reports) or is_understood(view.language),
        "published": view.published,
        "body": view.body,
        "sources": [source.path for source in view.sources],
        "copies": [_copy(copy) for copy in view.copies],
        "tags": list(view.tags),
        "incidents": [{"id": stored.incident_id, **report_record(stored.report)} for stored in view.reports],
    }


def hit_record(hit: SearchHit) -> Record:
    """Give an article that a search found; "incidents" is their number."""
    return {
        "id": hit.id,
        "title": hit.title,
        "url": hit.url,
        "source": hit.source,
        "published": hit.published,
        "snippet": hit.snippet,
        "incidents": hit.incidents,
        "copies": hit.copies,
    }


def _copy(copy: Copy) -> Record:
    return {
        "id": copy.id,
        "title": copy.title,
        "source": copy.source,
        "url": copy.url,
        "published": copy.published,
        "kind": copy.kind,
        "shared": copy.shared,
    }


def _report(stored: StoredReport) -> Record:
    return {
        "article_id": stored.article_id,
        "source": stored.source,
        "published": stored.published,
        **report_record(stored.report),
    }


def _toll(stored: StoredReport, count: Count) -> Record:
    return {
        "article_id": stored.article_id,
        "published": stored.published,
        "kind": count.kind,
        "min": count.min,
        "max": count.max,
        "text": count.text,
    }


def _reference(reference: Reference) -> Record:
    return {
        "article_id": reference.article_id,
        "source": reference.source,
        "published": reference.published,
        "looks_back": True,
        "evidence": [],
    }
