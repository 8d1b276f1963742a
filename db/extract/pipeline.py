"""The cascade: each stage a module, each a pure function of what came before."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Article, dates_by_sentence, names_by_sentence
from db.extract.assemble import report_of
from db.extract.attach import attach
from db.extract.complete import complete
from db.extract.dates import find_dates
from db.extract.events import Event
from db.extract.frames import Framer
from db.extract.incidents import DOMAIN, Draft, domain_of, draft_of, group, suspects
from db.extract.mentions import Name, entities, find_names, place_names, to_mentions
from db.extract.merge import merge
from db.extract.places import resolve
from db.extract.realis import cues_of, realis
from db.extract.tokens import Sentence, in_capitals, sentences
from db.extract.triggers import find_triggers, has_trigger
from db.gazetteer.places import Place
from db.layout import layout
from db.model import Extraction, Mention

_REPORTING = ("story", "title", "standfirst")


def extract(body: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """Give all that the article reports. ``published`` is its ISO day of publication, None where unknown."""
    page = layout(body, title=title)
    ranges = [(block.kind, block.start, block.end) for block in page.blocks if block.kind in _REPORTING]
    heading = _title_sentences(title) if title and page.title is None else []
    split = heading + sentences(body, ranges)
    published = published or page.published
    capitals = in_capitals(body)
    names = find_names(split, capitals=capitals)
    places = resolve(place_names(names, split))
    dates = find_dates(body, published=published, stories=[(start, end) for _, start, end in ranges])
    if heading and title:
        dates = (*find_dates(title, published=published, field="title"), *dates)
    placed = [name for name in names if name.kind in ("place", "nationality")]
    article = Article(
        split,
        published,
        capitals,
        names_by_sentence(names),
        {id(name): place for name, place in zip(placed, places, strict=False)},
        dates_by_sentence(split, dates),
    )
    reports = tuple(report_of(draft, article) for draft in incidents(article))
    return Extraction(published, _mentions(names, split, places, len(heading)), dates, reports, entities(names, places))


def incidents(article: Article) -> list[Draft]:
    """Give the incidents of an article, the main one first, the others in text order."""
    drafts: list[Draft] = []
    for number, sentence in enumerate(article.sentences):
        if has_trigger(sentence):
            drafts.extend(_drafts(number, article))
    return complete(merge(drafts, article), article)


def _drafts(number: int, article: Article) -> list[Draft]:
    parse = article.parse(number)
    names = article.names_by_token(number)
    hits = find_triggers(parse, {token for token, name in names.items() if not name.common})
    if not hits:
        return []
    framer = Framer(parse, number, names, hits)
    events = _actual(framer.events(), article.sentences[number], article.year)
    telling = [event for event in events if DOMAIN[event.family] not in ("claim", "light")]
    groups = group(telling, article) or ([events] if events else [])
    drafts = [draft_of(domain_of(members), members) for members in groups]
    if drafts:
        suspects(drafts)
        around = framer.around()
        for draft in drafts:
            draft.around = around
        attach(drafts, framer, article)
    return drafts


def _actual(events: list[Event], sentence: Sentence, year: int | None) -> list[Event]:
    if not events:
        return events
    cues = cues_of(sentence, year)
    for event in events:
        event.realis, event.rule = realis(sentence, event.first, cues, event.last)
        if event.rule == "bare-plural" and event.sense.part == "v":
            event.realis, event.rule = "actual", "headline-verb"
    return [event for event in events if event.realis == "actual" or event.family == "claim"]


def _title_sentences(title: str) -> list[Sentence]:
    return [Sentence(s.text, s.start, s.end, "title", 0, "title") for s in sentences(title, [("title", 0, len(title))])]


def _mentions(
    names: Sequence[Name], split: Sequence[Sentence], places: Sequence[Place | None], heading: int
) -> tuple[Mention, ...]:
    if not heading:
        return to_mentions(names, split, places)
    cut = next((n for n, name in enumerate(names) if name.sentence >= heading), len(names))
    placed = sum(name.kind in ("place", "nationality") for name in names[:cut])
    return (
        *to_mentions(names[:cut], split, places[:placed], "title"),
        *to_mentions(names[cut:], split, places[placed:]),
    )
