"""Why an article is understood as it is: what each stage found, which rules fired, what was thrown away and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db.extract.article import Article
from db.extract.assemble import report_of
from db.extract.attribution import attribution, dates_the_saying, status_cues
from db.extract.completing.complete import complete
from db.extract.counts import CountPhrase, counts_in
from db.extract.incidents import Draft
from db.extract.pipeline import Reading, accounts, judged, read
from db.extract.sentences.spelling import Spelling, restored, spelled
from db.extract.sentences.tokens import Sentence
from db.model import Report

_WIDTH = 400
_STORY = frozenset({"story", "title", "standfirst"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a stage found: what it is, the words it was read from, and how they were understood."""

    stage: str
    words: str
    reading: str


@dataclass(frozen=True, slots=True)
class SentenceTrace:
    """A sentence and all that was found in it."""

    number: int
    kind: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """An article explained; ``vague`` are the accounts that say too little to be incidents."""

    published: str | None
    furniture: tuple[Finding, ...]
    sentences: tuple[SentenceTrace, ...]
    incidents: tuple[Report, ...]
    vague: tuple[Finding, ...]


def explain(body: str, *, title: str | None = None, published: str | None = None) -> Trace:
    """Trace the understanding of an article through all stages."""
    text, heading = spelled(body), spelled(title or "")
    reading = read(text.read, title=heading.read or None, published=published)
    article = reading.article
    told = accounts(article)
    kept = complete(told, article)
    return Trace(
        article.published,
        tuple(_furniture(reading, text)),
        tuple(
            _sentence(number, article, heading if sentence.field == "title" else text)
            for number, sentence in enumerate(article.sentences)
        ),
        tuple(restored(report_of(draft, article), text, heading) for draft in kept),
        tuple(_vague(draft, article) for draft in told if not any(draft is one for one in kept)),
    )


def _furniture(reading: Reading, text: Spelling) -> Iterator[Finding]:
    for block in reading.page.blocks:
        if block.kind not in _STORY:
            yield Finding("page", _short(text.quote(block.start, block.end)), f"{block.kind}: not told in the story")


def _sentence(number: int, article: Article, text: Spelling) -> SentenceTrace:
    sentence = article.sentences[number]
    findings = (
        *_names(number, article),
        *_dates(number, sentence, article),
        *_sources(sentence),
        *_counts(sentence),
        *_triggers(number, sentence, article),
    )
    return SentenceTrace(number, sentence.kind, _short(text.quote(sentence.start, sentence.end)), findings)


def _quote(sentence: Sentence, first: int, last: int) -> str:
    start, end = sentence.span(first, last)
    return _short(sentence.text[start:end])


def _names(number: int, article: Article) -> Iterator[Finding]:
    sentence = article.sentences[number]
    for name in article.names.get(number, ()):
        if name.common:
            continue
        place = article.place_of.get(id(name))
        point = f" at {place.lat:.2f}, {place.lon:.2f} ({place.country})" if place and place.lat is not None else ""
        yield Finding("name", _quote(sentence, name.first, name.last), f"{name.kind} {name.name}{point}")


def _dates(number: int, sentence: Sentence, article: Article) -> Iterator[Finding]:
    for first, last, date in article.dates.get(number, ()):
        days = f"{date.earliest or '?'} to {date.latest or '?'}"
        said = ", the day of saying" if dates_the_saying(sentence, first, last) else ""
        basis = f", {date.basis}" if date.basis else ""
        yield Finding("date", date.text, f"{date.type} {date.value}, {days}{basis}{said}")


def _sources(sentence: Sentence) -> Iterator[Finding]:
    for source in attribution(sentence):
        yield Finding("source", source.text, "is quoted")
    for cue in status_cues(sentence):
        by = f" by {_quote(sentence, *cue.by)}" if cue.by else ""
        accused = f", accusing {_quote(sentence, *cue.accused)}" if cue.accused else ""
        yield Finding("status", _quote(sentence, cue.first, cue.last), f"{cue.status}{by}{accused}")


def _counts(sentence: Sentence) -> Iterator[Finding]:
    for count in counts_in(sentence):
        yield Finding("count", _quote(sentence, count.first, count.last), _bounds(count))


def _bounds(count: CountPhrase) -> str:
    low, high = ("?" if bound is None else str(bound) for bound in (count.min, count.max))
    apart = [flag for flag in ("included", "superseded", "background") if getattr(count, flag)]
    left_out = f", left out: {', '.join(apart)}" if apart else ""
    return f"{count.kind} {low}..{high}{f' {count.who}' if count.who else ''}{left_out}"


def _triggers(number: int, sentence: Sentence, article: Article) -> Iterator[Finding]:
    found = judged(number, article)
    for event in found[1] if found else ():
        kept = "" if event.realis == "actual" else ", thrown away"
        reading = f"{event.sense.phrase} ({event.family}): {event.realis} by the rule {event.rule}{kept}"
        yield Finding("trigger", _quote(sentence, event.first, event.last), reading)


def _vague(draft: Draft, article: Article) -> Finding:
    event = draft.events[0]
    words = _quote(article.sentences[event.sentence], event.first, event.last)
    return Finding("vague", words, f"{draft.domain} in sentence {event.sentence}: too little is told of it")


def lines(trace: Trace, incident: int | None = None) -> Iterator[str]:
    """Give the trace as lines of text; with the number of an ``incident`` (from 1) only what bears on it.

    Raises IndexError where the article has no such incident.
    """
    if incident is None:
        yield f"published {trace.published or 'unknown'}"
        yield from map(_line, trace.furniture)
        for sentence in trace.sentences:
            yield from _sentence_lines(sentence)
        yield from map(_line, trace.vague)
        for number, report in enumerate(trace.incidents, 1):
            yield from _incident_lines(number, report)
        return
    if not 1 <= incident <= len(trace.incidents):
        raise IndexError(f"there is no incident {incident} in the article, which has {len(trace.incidents)}")
    report = trace.incidents[incident - 1]
    yield from _incident_lines(incident, report)
    told = {_short(span.text) for span in report.evidence}
    for sentence in trace.sentences:
        if any(sentence.text in span or span in sentence.text for span in told):
            yield from _sentence_lines(sentence)


def _sentence_lines(sentence: SentenceTrace) -> Iterator[str]:
    yield ""
    yield f"{sentence.number} {sentence.kind}: {sentence.text}"
    yield from map(_line, sentence.findings)


def _line(finding: Finding) -> str:
    return f"  {finding.stage:<8} {finding.words}  ->  {finding.reading}"


def _incident_lines(number: int, report: Report) -> Iterator[str]:
    yield ""
    yield f"incident {number}: {report.type}: {report.summary}"
    date = report.date
    days = f"{date.earliest or '?'} to {date.latest or '?'} ({date.precision})"
    yield _line(Finding("date", date.text or "-", f"{days}{f', {date.basis}' if date.basis else ''}"))
    for place in report.places:
        inherited = ", inherited" if place.inherited else ""
        yield _line(Finding("place", place.text or "-", f"{place.relation} {place.name}{inherited}"))
    for actor in report.actors:
        yield _line(Finding("actor", actor.text or "-", f"{actor.role} {actor.name} ({actor.kind}, {actor.certainty})"))
    for weapon in report.weapons:
        yield _line(Finding("weapon", weapon.text, weapon.name))
    for count in report.counts:
        low, high = ("?" if bound is None else str(bound) for bound in (count.min, count.max))
        yield _line(Finding("count", _short(count.text or "-"), f"{count.kind} {low}..{high}"))
    for span in report.triggers:
        yield _line(Finding("trigger", _short(span.text), "tells of it"))
    yield _line(
        Finding("status", ", ".join(report.status) or "-", f"according to {', '.join(report.reported_by) or '-'}")
    )
    for rule in report.rules:
        yield _line(Finding("rule", rule, "fired"))


def _short(text: str) -> str:
    """Give a text on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"
