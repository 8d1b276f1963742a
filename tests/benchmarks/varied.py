"""Many articles out of few that were understood: on other days, under other titles, with other words around.

What is reported, by whom and where stays, and so do all offsets. Words that no report or mention touches give way to
words of the same length that are about as common, so that articles made of one are no copies of one another. All are
drafted and outlined as by an import; only the extraction is spared.
"""

from __future__ import annotations

import pickle
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

from db.importer import BATCH
from db.link.outline import outline
from db.link.traits import packed as packed_outline
from db.model import Extraction, IncidentDate, RawArticle
from db.parallel import ordered
from db.store.drafts.draft import packed
from db.store.drafts.drafting import drafted
from db.understanding import understood

_FIRST_DAY = date(2015, 1, 1)
_ALIKE = 50
_WORD = re.compile(r"\b[A-Z]?[a-z]{3,}\b")

Understood = tuple[RawArticle, Extraction]


@dataclass(frozen=True, slots=True)
class Pool:
    """Articles that were understood, in a file: where each batch of them begins. ``days`` is how long the news that is
    made of them lasts."""

    file: Path
    starts: tuple[int, ...]
    days: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some articles to be made: from which batch of the pool, and their numbers among ``total``."""

    pool: Pool
    batch: int
    first: int
    total: int


def understand(found: Iterable[RawArticle], folder: Path, *, days: int, jobs: int) -> Pool:
    """Understand all articles and keep them in the folder."""
    raws = iter(found)
    batches = iter(lambda: list(islice(raws, BATCH)), [])
    file, starts = folder / "pool", []
    common: Counter[str] = Counter()
    with file.open("wb") as kept:
        for batch in ordered(_understood, batches, jobs=jobs):
            starts.append(kept.tell())
            pickle.dump(batch, kept)
            for raw, _ in batch:
                common.update(word.lower() for word in _WORD.findall(raw.body))
    file.with_suffix(".words").write_bytes(pickle.dumps([word for word, _ in common.most_common()]))
    return Pool(file, tuple(starts), days)


def pieces(pool: Pool, total: int) -> Iterator[Piece]:
    """Give what makes ``total`` articles, rising in date."""
    for number, first in enumerate(range(0, total, BATCH)):
        yield Piece(pool, number % len(pool.starts), first, total)


def drafts(piece: Piece) -> bytes:
    """Give the articles of a piece as packed drafts."""
    pool = piece.pool
    with pool.file.open("rb") as kept:
        kept.seek(pool.starts[piece.batch])
        batch: list[Understood] = pickle.load(kept)
    turn = piece.first // BATCH // len(pool.starts)
    words = _replacements(pool.file.with_suffix(".words"), turn)
    numbers = range(piece.first, piece.total)
    return packed(
        drafted(*_varied(*one, number, _FIRST_DAY + timedelta(days=number * pool.days // piece.total), words))
        for one, number in zip(batch, numbers, strict=False)
    )


def _understood(raws: list[RawArticle]) -> list[Understood]:
    return [
        (raw, understood(raw.body, title=raw.title, published=raw.published, language=raw.language)) for raw in raws
    ]


@lru_cache(maxsize=2)
def _replacements(file: Path, turn: int) -> dict[str, str]:
    """Give for each word another one of its length that is about as common, a different one each turn."""
    by_length: dict[int, list[str]] = {}
    for word in pickle.loads(file.read_bytes()):
        by_length.setdefault(len(word), []).append(word)
    alike = chain.from_iterable(
        [words[at : at + _ALIKE] for at in range(0, len(words), _ALIKE)] for words in by_length.values()
    )
    return {word: words[(at + turn) % len(words)] for words in alike for at, word in enumerate(words)}


def _varied(raw: RawArticle, found: Extraction, number: int, day: date, words: dict[str, str]) -> Understood:
    later = day - date.fromisoformat((found.published or raw.published or "")[:10])
    body = _with_other_words(raw.body, found, words)
    varied = replace(
        raw,
        title=f"{raw.title} {number:x}",
        body=body,
        published=day.isoformat(),
        path=f"varied {number}",
        url=f"https://news.example/{number}",
    )
    moved = replace(
        found,
        published=day.isoformat(),
        dates=tuple(
            replace(date, earliest=_moved(date.earliest, later), latest=_moved(date.latest, later))
            for date in found.dates
        ),
        reports=tuple(replace(report, date=_on_another_day(report.date, later)) for report in found.reports),
    )
    return varied, replace(moved, outline=packed_outline(outline(varied.title, body, moved)))


def _on_another_day(said: IncidentDate, later: timedelta) -> IncidentDate:
    return replace(said, earliest=_moved(said.earliest, later), latest=_moved(said.latest, later))


def _moved(day: str | None, later: timedelta) -> str | None:
    return day and (date.fromisoformat(day[:10]) + later).isoformat()


def _with_other_words(body: str, found: Extraction, words: dict[str, str]) -> str:
    told = bytearray(len(body))
    spans = chain(found.mentions, found.dates, *((*report.evidence, *report.triggers) for report in found.reports))
    for span in spans:
        if span.field == "text":
            told[span.start : span.end] = b"\1" * (span.end - span.start)

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if told[match.start()]:
            return word
        found = words.get(word.lower(), word)
        return found.capitalize() if word[0].isupper() else found

    return _WORD.sub(other, body)
