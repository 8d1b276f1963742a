"""tantivy, a full-text index alone: ranked searches for words from one in most articles to one in few."""

from __future__ import annotations

import importlib
import importlib.util
import statistics
import time
from collections import Counter
from pathlib import Path
from typing import Any

from db.folding import words
from tests.benchmarks.peers.installed import NotInstalledError
from tests.benchmarks.synthetic import RARE_WORD, Generator

_SHARES = (900, 500, 200, 50, 10, 1)  # in a thousand
_ROUNDS = 20
_LIMIT = 50
_BUFFER = 128_000_000


def measure(folder: Path, articles: int) -> None:
    """Measure indexing, and the best articles with their titles."""
    if importlib.util.find_spec("tantivy") is None:
        raise NotInstalledError("tantivy (for Python)")
    library = importlib.import_module("tantivy")
    having, index = _fill(library, folder, articles)
    for word in _chosen(having, articles):
        times = [_seconds(index, word) * 1000 for _ in range(_ROUNDS)]
        share = f"in {having[word]:,} articles"
        print(f"ranked {_LIMIT}: {word:<16}{share:<24}{statistics.median(times):8.2f} ms")


def _fill(library: Any, folder: Path, articles: int) -> tuple[Counter[str], Any]:
    """Give in how many articles each word is, and an index of them all."""
    builder = library.SchemaBuilder()
    builder.add_text_field("title", stored=True)
    builder.add_text_field("body", stored=True)
    index = library.Index(builder.build(), path=str(folder))
    writer = index.writer(_BUFFER, 1)
    having: Counter[str] = Counter()
    spent = 0.0
    for raw, _ in Generator(articles).articles():
        having.update(set(words(f"{raw.title}\n{raw.body}")))
        began = time.perf_counter()
        writer.add_document(library.Document(title=raw.title or "", body=raw.body))
        spent += time.perf_counter() - began
    began = time.perf_counter()
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    spent += time.perf_counter() - began
    print(f"tantivy, {articles:,} articles: {articles / spent:,.0f} a second are indexed")
    return having, index


def _chosen(having: Counter[str], articles: int) -> list[str]:
    """Give words from one in most articles to one in few, and the planted one: those of `tests.benchmarks.store`."""
    found = []
    for share in _SHARES:
        enough = [
            (count, word)
            for word, count in having.items()
            if count >= articles * share // 1000 and word.isalpha() and len(word) > 3
        ]
        found += [min(enough)[1]] if enough else []
    return [*dict.fromkeys(found), RARE_WORD]


def _seconds(index: Any, word: str) -> float:
    """Give how long the processor works for the best articles with their titles and texts."""
    began = time.thread_time()
    query = index.parse_query(word, ["title", "body"])
    searcher = index.searcher()
    for _, address in searcher.search(query, _LIMIT).hits:
        document = searcher.doc(address)
        document.get_first("title")
        document.get_first("body")
    return time.thread_time() - began
