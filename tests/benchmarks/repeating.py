"""A load without its extraction: a few articles, understood once, are stored again and again as if they were new."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from db.importer import BATCH, Work, understand
from db.model import RawArticle
from db.store.draft import Draft, unpacked
from db.store.drafting import fingerprint
from db.store.loading import open_loader

_UNDERSTOOD = 3_000
_FIRST_DAY = date(2000, 1, 1)
_A_DAY = 120


def store_repeatedly(folder: Path, found: Iterable[RawArticle], number: int) -> None:
    """Fill a database with so many articles made of the first of ``found``; print the pace of each tenth."""
    raws = list(islice(found, _UNDERSTOOD))
    batches = [understand(Work(raws[at : at + BATCH], []))[0] for at in range(0, len(raws), BATCH)]
    path = folder / "repeated.db"
    began = time.process_time()
    with open_loader(path) as store:
        stored, last, shown = 0, began, 0
        for drafts in _repeated(batches, number):
            with store.batch():
                for draft in drafts:
                    store.add_draft(draft, extractor="benchmark")
            stored += len(drafts)
            if stored * 10 // number > shown:
                now = time.process_time()
                print(f"  {stored:>9,} articles: {(now - last) / (number / 10) * 1000:.3f} ms of CPU each", flush=True)
                last, shown = now, stored * 10 // number
    now = time.process_time()
    print(f"  the index: {(now - last) / number * 1000:.3f} ms of CPU each")
    print(f"  {(now - began) / number * 1000:.3f} ms of CPU each, {path.stat().st_size / number:.0f} bytes each")


def _repeated(batches: list[bytes], number: int) -> Iterator[list[Draft]]:
    made = 0
    while made < number:
        for packed in batches:
            drafts = [_another(draft, made + at) for at, draft in enumerate(unpacked(packed))]
            yield drafts[: number - made]
            made += len(drafts)
            if made >= number:
                return


def _another(draft: Draft, number: int) -> Draft:
    """Give the article under another title, of another day."""
    title = f"{draft.title} {number:x}"
    day = (_FIRST_DAY + timedelta(days=number // _A_DAY)).isoformat()
    row = (*draft.row[:4], day, *draft.row[5:])
    understood = replace(draft.understood, published=day)
    return replace(draft, title=title, fingerprint=fingerprint(title, draft.body), row=row, understood=understood)
