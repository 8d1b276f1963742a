"""The lines above the text of an article: its title, its outlet and day, where it was read from, and its copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.style import Style

from tui.drawing.flow import Flow, FlowLine
from tui.drawing.marks import title_pieces
from tui.paint import Part
from tui.text import clip, one_line
from tui.wording.words import day_words

if TYPE_CHECKING:
    from db.store.records.views import ArticleView
    from tui.theme import Styles


def masthead(view: ArticleView, ink: Styles, width: int) -> Iterator[list[Part]]:
    """Give the lines, none wider than ``width`` cells, the last one empty."""
    if view.title and not any(block.kind == "title" for block in view.blocks):
        yield from _title(view, ink, width)
    source = one_line(view.source or "unknown source")
    author = f" · {one_line(view.author)}" if view.author else ""
    yield [
        Part(clip(source, width // 2), ink.outlet),
        Part(author, ink.muted),
        Part(" · ", ink.faint),
        _published(view, ink),
    ]
    where = view.url or (view.sources[0].path if view.sources else None)
    if where:
        yield [Part(clip(one_line(where), width), ink.faint)]
    if view.copies:
        yield [Part(clip(_alike(view), width), ink.muted)]
    if not view.reports and not _is_understood(view.language):
        yield [Part(f"in {one_line(view.language or '')}, of which nothing is understood", ink.accent)]
    yield []


def _is_understood(language: str | None) -> bool:
    from db.language import is_understood  # loads what the first frame does not need

    return is_understood(language)


def _title(view: ArticleView, ink: Styles, width: int) -> Iterator[list[Part]]:
    title = view.title or ""
    pieces = list(title_pieces(title, view.mentions))
    flow = Flow(title, width)
    for index in range(flow.height()):
        found = flow.line(index)
        if found is not None:
            yield [
                Part(text, ink.title + (ink.entity(kind) if kind else Style())) for text, kind in _cut(pieces, found)
            ]


def _published(view: ArticleView, ink: Styles) -> Part:
    if view.published is None:
        return Part("date unknown, so weekdays stay open", ink.accent)
    basis = f" ({one_line(view.published_basis)})" if view.published_basis else ""
    return Part(f"{day_words(view.published).strip()}{basis}", ink.muted)


def _alike(view: ArticleView) -> str:
    """Name the outlets of the article's copies and versions, with what each is to the newest of them all."""
    named = (f"{one_line(copy.source or copy.title or 'untitled')} ({copy.kind})" for copy in view.copies)
    return f"much the same: {', '.join(named)}"


def _cut(pieces: Sequence[tuple[str, str | None]], found: FlowLine) -> Iterator[tuple[str, str | None]]:
    """Give the parts of consecutive pieces that lie on one line."""
    position = 0
    for text, kind in pieces:
        first, last = max(found.start - position, 0), min(found.end - position, len(text))
        if first < last:
            yield text[first:last], kind
        position += len(text)
