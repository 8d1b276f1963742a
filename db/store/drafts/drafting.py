"""From an article and what was understood of it to a draft of its rows. Pure; runs where the article is extracted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from db.folding import fold, tokenizer_folds
from db.model import Extraction, Mention, RawArticle
from db.shingles import sketch, told
from db.store.drafts.draft import Draft, IncidentDraft, Row, Understanding, cleaned
from db.store.drafts.incident_drafting import account_facets, incident_draft
from db.store.drafts.slots import add_slots, report_row, resolved
from db.store.drafts.storable import is_storable, storable
from db.store.drafts.symbols import PLACE, Facet, Symbols
from db.store.drafts.whereabouts import Whereabouts
from db.store.index import tokens
from db.store.index.positions import iso_day

LOCATED = (PLACE, "facility")
"""Kinds of mentions that lie somewhere."""
_MOST_NAMES_INDEXED = 16


def drafted(raw: RawArticle, extraction: Extraction) -> Draft:
    """Give the rows of an article and of what was understood of it."""
    published = iso_day(extraction.published) or iso_day(raw.published)
    title, body = None if raw.title is None else storable(raw.title), storable(raw.body)
    draft = Draft(
        fingerprint(title, body),
        title,
        body,
        storable(raw.path),
        (raw.source, raw.url, raw.author, raw.language, published, raw.published_basis, sketch(told(body, raw.blocks))),
        [(block.start, block.end, block.kind) for block in raw.blocks],
        extraction.outline,
        understood(raw, published, extraction),
    )
    texts = (raw.title, raw.body, raw.source, raw.url, raw.author)
    return draft if all(map(is_storable, texts)) else cleaned(draft)


def fingerprint(title: str | None, body: str) -> int:
    """Give 64 bits by which the same title and body are found again; both must be storable."""
    digest = blake2b(f"{title or ''}\0{body}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def understood(raw: RawArticle, published: str | None, extraction: Extraction) -> Understanding:
    """Give the rows of what was understood of an article ``published`` on a day (ISO)."""
    symbols = Symbols()
    _learn(extraction, symbols)
    numbers = [_mentioned(mention, symbols) for mention in extraction.mentions]
    found: dict[Facet, None] = {symbols.value("source", raw.source): None} if raw.source else {}
    incidents: list[IncidentDraft] = []
    reports: list[Row] = []
    slots: defaultdict[str, list[Row]] = defaultdict(list)
    for at, report in enumerate(extraction.reports):
        account = resolved(report, symbols), raw.source
        number = None
        if report.realis == "actual":
            number, facets = len(incidents), account_facets(account, symbols)
            incidents.append(incident_draft([account], facets))
            found.update(dict.fromkeys(facets))
        reports.append((number, *report_row(report)))
        add_slots(slots, at, account[0])
    for number in dict.fromkeys(
        number for number, m in zip(numbers, extraction.mentions, strict=True) if m.kind in LOCATED
    ):
        found.update(dict.fromkeys(symbols.place(number)))
    dated = tokens.dated(published) if published else ()
    return Understanding(
        published,
        symbols.entities,
        symbols.entity_names,
        symbols.places,
        symbols.values,
        symbols.references,
        [(m.field == "title", m.start, m.end, at) for m, at in zip(extraction.mentions, numbers, strict=True)],
        _dates(extraction),
        reports,
        dict(slots),
        _folded(raw.title),
        _folded(raw.body),
        _names(extraction, numbers, symbols),
        [*dated, *found],
        incidents,
    )


def _learn(extraction: Extraction, symbols: Symbols) -> None:
    """Keep the names of all that the article speaks of, and where it lies."""
    for entity in extraction.entities:
        number = symbols.entity(entity.kind, entity.name, entity.entity)
        symbols.name(number, entity.aliases)
        where = Whereabouts(entity.lat, entity.lon, entity.country, entity.country_name, entity.admin1)
        symbols.locate(number, where)


def _mentioned(mention: Mention, symbols: Symbols) -> int:
    """Keep what the mention says of its entity; give the entity's number."""
    number = symbols.entity(mention.kind, mention.name, mention.entity)
    if mention.kind in LOCATED:
        where = Whereabouts(mention.lat, mention.lon, mention.country, None, mention.admin1, mention.precision)
        symbols.locate(number, where)
        if mention.entity:
            symbols.name(number, (mention.text,))
    return number


def _names(extraction: Extraction, numbers: Iterable[int], symbols: Symbols) -> str:
    """Give all names of what the article mentions and what is known by other names too, for the index."""
    named = dict.fromkeys(number for number, m in zip(numbers, extraction.mentions, strict=True) if m.entity)
    return "\n".join(_indexed_names(symbols.names_of(number)) for number in named)


@lru_cache(maxsize=16384)
def _indexed_names(names: tuple[str, ...]) -> str:
    """Give the folded names under which articles that name an entity are found, one a line."""
    return fold("\n".join(sorted(names, key=lambda name: (len(name), name))[:_MOST_NAMES_INDEXED]))


def _dates(extraction: Extraction) -> list[Row]:
    return [
        (number, d.field == "title", d.start, d.end, d.type, d.value, d.earliest, d.latest, d.precision, d.basis)
        for number, d in enumerate(extraction.dates)
    ]


def _folded(text: str | None) -> str | None:
    """Give the folded text where the tokenizer would not fold it alone."""
    return None if text is None or tokenizer_folds(text) else fold(text)
