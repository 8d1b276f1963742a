"""From the text of a page to its blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.layout.cues import cued_kind
from db.layout.paragraphs import paragraphs
from db.layout.published import LONGEST_DATE_LINE, glued_at_end, glued_at_start, published_line
from db.model import Block

_LONGEST_TITLE = 180
_LONGEST_QUESTION = 90
_LONGEST_HEADING = 48
_HEAD = 6
"""A line that is only a date dates the article among the first so many paragraphs; further down it heads a section."""
_NO_TITLE_ENDS = ".,:;…-–—"
"""Sentences and datelines end in these; an empty string, a line of quotes alone, counts as well."""
_STOPS = ".!?…\"'”’):"
"""What the last paragraph of a story, or any other of it, ends in, and the title of a teaser does not."""
_CREDIT_TAIL = re.compile(r"\((?:Additional reporting|Reporting|Writing|Editing|Compiled) by [^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a page in text order: they do not overlap and leave out nothing but white space.

    ``title`` is the range of the title where the body holds it, ``published`` the ISO day of publication where the page
    says it, ``dated`` the range that says it.
    """

    blocks: tuple[Block, ...]
    title: tuple[int, int] | None = None
    published: str | None = None
    dated: tuple[int, int] | None = None


def layout(text: str, *, title: str | None = None) -> Layout:
    """Tell the story in ``text`` from its title, standfirst, captions, labels, furniture and date.

    ``title`` is the title where it is known from elsewhere; the body is then not searched for another, but where it
    begins with this one, that is marked. A paragraph is a block of its own; sentences never cross blocks.
    """
    ranges = paragraphs(text)
    if not ranges:
        return Layout(())
    ranges, glued = _cut_glued_dates(text, ranges)
    kinds = _cued_kinds(text, ranges, glued)
    published, dated = _published(text, ranges, kinds, glued)
    title_at = _known_title(text, ranges, kinds, title) if title and title.strip() else _find_title(text, ranges, kinds)
    if title_at is not None:
        kinds[title_at] = "title"
    if title_at is not None or title:
        _mark_standfirst(kinds, -1 if title_at is None else title_at)
    _mark_headings(text, ranges, kinds)
    blocks = [Block(kind, start, end) for kind, (start, end) in zip(kinds, ranges, strict=True)]
    _cut_credit_tail(text, blocks)
    return Layout(tuple(blocks), None if title_at is None else ranges[title_at], published, dated)


def _cut_glued_dates(text: str, ranges: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], dict[int, str]]:
    """Cut a "date 2020-07-18" off the first and last paragraph; give the days by where their range starts."""
    glued: dict[int, str] = {}
    for index in {0, len(ranges) - 1}:
        start, end = ranges[index]
        if (day := glued_at_start(text, start, end)) is not None:
            glued[start] = day
        elif (day := glued_at_end(text, start, end)) is not None:
            glued[end - 15] = day
    if not glued:
        return ranges, glued
    cut: list[tuple[int, int]] = []
    for start, end in ranges:
        if start in glued:
            cut += _trimmed(text, (start, start + 15), (start + 15, end))
        elif end - 15 in glued:
            cut += _trimmed(text, (start, end - 15), (end - 15, end))
        else:
            cut.append((start, end))
    return cut, glued


def _trimmed(text: str, *ranges: tuple[int, int]) -> list[tuple[int, int]]:
    trimmed = []
    for start, end in ranges:
        core = text[start:end].strip()
        if core:
            at = text.index(core, start)
            trimmed.append((at, at + len(core)))
    return trimmed


def _cued_kinds(text: str, ranges: list[tuple[int, int]], glued: dict[int, str]) -> list[str]:
    if len(ranges) == 1:
        return ["story"]
    kinds = ["date" if start in glued else cued_kind(text, start, end) or "story" for start, end in ranges]
    for index, kind in enumerate(kinds):
        if kind == "teasers":
            kinds[index] = "furniture"
            _mark_teasers(text, ranges, kinds, index + 1)
    return kinds


def _mark_teasers(text: str, ranges: list[tuple[int, int]], kinds: list[str], first: int) -> None:
    """Mark the lines from ``first`` on that read as titles of other stories, where this one has begun before them."""
    begun = any(
        kind == "story" and text[end - 1] in _STOPS for kind, (_, end) in zip(kinds[:first], ranges, strict=False)
    )
    for index in range(first, len(ranges) if begun else first):
        start, end = ranges[index]
        if kinds[index] != "story" or end - start > _LONGEST_TITLE or text[end - 1] in _STOPS:
            return
        kinds[index] = "furniture"


def _published(
    text: str, ranges: list[tuple[int, int]], kinds: list[str], glued: dict[int, str]
) -> tuple[str | None, tuple[int, int] | None]:
    """Find the day of publication and mark the lines that say it; a glued date goes before all others."""
    best: tuple[str, tuple[int, int]] | None = None
    certain = False
    for index, (start, end) in enumerate(ranges):
        if start in glued:
            return glued[start], (start, end)
        if end - start > LONGEST_DATE_LINE or kinds[index] != "story":
            continue
        found = published_line(text[start:end])
        if found is None or not (found[1] or index < _HEAD):
            continue
        kinds[index] = "date"
        if best is None or (found[1] and not certain):
            best, certain = (found[0], (start, end)), found[1]
    return best if best is not None else (None, None)


_IN_A_SENTENCE = re.compile(" [a-z]")
"""Goes on with a sentence that only begins with the words of the title."""


def _known_title(text: str, ranges: list[tuple[int, int]], kinds: list[str], title: str) -> int | None:
    """Find the known title at the head of the body, as a paragraph or as the beginning of one, which is then cut."""
    wanted = " ".join(title.split())
    for index, (start, end) in enumerate(ranges[:3]):
        words = start + len(text[start:end]) - len(text[start:end].lstrip("# "))
        if text.startswith(title.strip(), words):
            cut = words + len(title.strip())
        elif " ".join(text[start : min(end, start + 2 * len(title))].split()) == wanted:
            cut = end
        else:
            continue
        rest = _trimmed(text, (cut, end))
        if rest and (text[cut] not in ".:|-–— \n\xa0" or _IN_A_SENTENCE.match(text, cut)):
            return None
        ranges[index : index + 1] = [(start, cut), *rest]
        kinds[index : index + 1] = ["title", *["story"] * len(rest)]
        return index
    return None


def _find_title(text: str, ranges: list[tuple[int, int]], kinds: list[str]) -> int | None:
    """Find the paragraph that reads as a title: the first of the page that is not furniture, and has no full stop."""
    first = next((index for index, kind in enumerate(kinds[:4]) if kind == "story"), None)
    if first is None or first + 1 >= len(ranges) or "story" not in kinds[first + 1 :]:
        return None
    start, end = ranges[first]
    line = text[start:end]
    apart = "\n\n" in text[end : ranges[first + 1][0]].replace("\r", "").replace(" ", "")
    if "\n" in line or end - start > _LONGEST_TITLE or " " not in line or line[0].islower():
        return None
    last = line.rstrip("\"'”’)]")[-1:]
    if last in "!?" and (not apart or len(line) > _LONGEST_QUESTION):
        return None
    return None if last in _NO_TITLE_ENDS else first


def _mark_standfirst(kinds: list[str], title_at: int) -> None:
    """Mark the paragraph after the title as standfirst where furniture, a caption or a date parts it from the story."""
    after = title_at + 1
    while after < len(kinds) and kinds[after] not in ("story", "caption"):
        after += 1
    rest = kinds[after + 1 :]
    if kinds[after : after + 1] == ["story"] and "story" in rest[1:] and rest[0] != "story":
        kinds[after] = "standfirst"


def _mark_headings(text: str, ranges: list[tuple[int, int]], kinds: list[str]) -> None:
    """Mark short lines between paragraphs of the story as section headings."""
    for index in range(1, len(ranges) - 1):
        start, end = ranges[index]
        if end - start > _LONGEST_HEADING or kinds[index] != "story" or kinds[index + 1] != "story":
            continue
        line = text[start:end]
        if _reads_as_heading(line) and ranges[index + 1][1] - ranges[index + 1][0] > 2 * len(line):
            kinds[index] = "label"


def _reads_as_heading(line: str) -> bool:
    words = line.split()
    if len(words) > 5 or not line[0].isupper() or any(map(str.isdigit, line)):
        return False
    return (line[-1].isalpha() or line[-1] == "?") and not line.isupper()


def _cut_credit_tail(text: str, blocks: list[Block]) -> None:
    """Cut "(Reporting by ...)" off the last paragraph."""
    last = blocks[-1]
    if last.kind != "story" or text[last.end - 1] != ")":
        return
    tail = _CREDIT_TAIL.search(text, last.start, last.end)
    if tail is None:
        return
    pieces = _trimmed(text, (last.start, tail.start()), (tail.start(), last.end))
    kinds = ("story", "furniture") if len(pieces) == 2 else ("furniture",)
    blocks[-1:] = [Block(kind, start, end) for kind, (start, end) in zip(kinds, pieces, strict=True)]
