"""Readers -> extraction -> store, in batches: what is known already is passed over, so an import can be run again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from db.link.outline import outline
from db.link.traits import packed as packed_outline
from db.linking.keeping_up import KeepingUp
from db.model import Extraction, RawArticle
from db.parallel import accompanied
from db.readers.registry import Begun, Finding, Trouble
from db.store.drafts.draft import Draft, packed, unpacked
from db.store.drafts.drafting import drafted
from db.store.file.turns import Waiting, impatient
from db.store.panes import article
from db.store.sources import failures
from db.store.writing.opening import open_loader, open_writer
from db.store.writing.store import AS_GIVEN, Store
from db.version import extractor_version

if TYPE_CHECKING:
    from db.cluster import Cluster

BATCH = 100
"""Articles that are written in one transaction: what a crash can undo, and what Ctrl-C waits for."""

READING, LINKING, INDEXING = "reading", "linking", "indexing"
"""What an import is at, as its progress tells."""


@dataclass(frozen=True, slots=True)
class Task:
    """One article on its way in: its id if it is known, and whether it is to be understood (again)."""

    raw: RawArticle
    known: int | None
    fresh: bool


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be understood of a batch: articles that are new, and known ones that are now of another day."""

    new: list[RawArticle]
    again: list[RawArticle]


Understood = tuple[bytes, list[Extraction], list[Trouble]]
"""What was understood of some work: packed drafts of the new articles, of the known ones the extractions, and on which
of all a rule failed."""

Workers = Callable[
    [Callable[[Work], Understood], Iterable[tuple[list[Task], Work]]], Iterable[tuple[list[Task], Understood]]
]
"""Whatever has work done and gives the answers in order, each beside its tasks."""


@dataclass(slots=True)
class Tally:
    """What an import has done so far; ``troubles`` counts what could not be read, ``bytes`` what was taken of files.

    Once all is read and stored, ``stage`` goes on from READING to LINKING, and after a first load to INDEXING.
    """

    files: int = 0
    bytes: int = 0
    new: int = 0
    known: int = 0
    dated: int = 0
    incidents: int = 0
    troubles: int = 0
    stage: str = READING

    @property
    def articles(self) -> int:
        """All articles that were read."""
        return self.new + self.known + self.dated


@dataclass(frozen=True, slots=True)
class Watcher:
    """What the importer calls: after each batch, for each trouble, to learn whether to stop after this batch, and
    about every second that it waits for another writer, to learn whether to wait on."""

    progress: Callable[[Tally], None] = field(default=lambda _: None)
    trouble: Callable[[Trouble], None] = field(default=lambda _: None)
    stopped: Callable[[], bool] = field(default=lambda: False)
    waiting: Waiting = impatient


def import_articles(
    database: Path,
    findings: Iterable[Finding],
    *,
    day: str | None = None,
    jobs: int = 1,
    watcher: Watcher | None = None,
) -> Tally:
    """Store the articles among ``findings`` with what they report, each batch to be read at once; give what was done.

    ``day`` (ISO) dates the articles that say no day of publication themselves, those known from before included. What
    is stored already only gets its source noted. Raises DatabaseError.
    """
    watcher = watcher or Watcher()
    with open_writer(database, watcher.waiting) as store:
        return _import(store, findings, day, _processes(jobs), watcher)


def load_articles(
    database: Path,
    findings: Iterable[Finding],
    *,
    day: str | None = None,
    jobs: int = 1,
    cluster: Cluster | None = None,
    watcher: Watcher | None = None,
) -> Tally:
    """Do as ``import_articles`` does, but quicker where the database has no articles yet: then they can be read and
    searched when all are stored. With a ``cluster``, that is where they are understood."""
    watcher = watcher or Watcher()
    with open_loader(database, watcher.waiting) as store:
        tally = _import(store, findings, day, cluster.accompanied if cluster else _processes(jobs), watcher)
        _go_on(tally, INDEXING, watcher)
    return tally


def _processes(jobs: int) -> Workers:
    return partial(accompanied, jobs=jobs)


def _import(store: Store, findings: Iterable[Finding], day: str | None, workers: Workers, watcher: Watcher) -> Tally:
    tally = Tally()
    sieve = _Sieve(store, day, tally, watcher)
    linking = KeepingUp(store, watcher.stopped)
    for tasks, (drafts, again, faults) in workers(understand, _batches(sieve.tasks(findings))):
        for fault in faults:
            sieve.fail(fault)
        with store.batch():
            _keep(store, tasks, unpacked(drafts), again, tally)
            sieve.keep_failures()
        watcher.progress(tally)
        linking.with_most()
    with store.batch():
        sieve.keep_failures()
    _go_on(tally, LINKING, watcher)
    linking.with_all()
    return tally


def _go_on(tally: Tally, stage: str, watcher: Watcher) -> None:
    tally.stage = stage
    watcher.progress(tally)


def understand(work: Work) -> Understood:
    """Give what the new articles report as packed drafts, that of the known ones as it is, and where a rule failed."""
    new, again = [_extraction(raw) for raw in work.new], [_extraction(raw) for raw in work.again]
    told = zip((*work.new, *work.again), (*new, *again), strict=True)
    faults = [Trouble(raw.path, f"{_NOT_UNDERSTOOD} ({found.fault})") for raw, found in told if found.fault]
    return packed(map(drafted, work.new, new)), again, faults


_NOT_UNDERSTOOD = "kept and searchable, but a rule failed on it, so that nothing is understood of it: please report it"


def _extraction(raw: RawArticle) -> Extraction:
    from db.understanding import completed, understood  # only where it is needed: most of the start of an import

    if raw.given is not None:
        found, coded_by = completed(raw.given), raw.source
    else:
        found = understood(raw.body, title=raw.title, published=raw.published, language=raw.language)
        coded_by = None
    return replace(found, outline=packed_outline(outline(raw.title, raw.body, found, coded_by)))


class _Sieve:
    """Tells new articles from known ones, those that ``day`` dates from the rest, and gathers what failed."""

    def __init__(self, store: Store, day: str | None, tally: Tally, watcher: Watcher) -> None:
        self._store = store
        self._day = day
        self._tally = tally
        self._watcher = watcher
        self._file: Begun | None = None
        self._bytes_before = 0
        self._failed_before = set(failures.files(store.connection))
        self._read_again: list[str] = []
        self._failed: list[tuple[str, failures.Failure]] = []
        self._run: int | None = None

    def tasks(self, findings: Iterable[Finding]) -> Iterator[Task]:
        """Give what is to be done for each article, until the watcher wants to stop; pass the troubles on."""
        for finding in findings:
            if isinstance(finding, Begun):
                self._begin(finding)
            elif isinstance(finding, Trouble):
                self.fail(finding)
            else:
                yield self._task(finding)
            if self._file is not None:
                self._tally.bytes = self._bytes_before + self._file.position()
            if self._watcher.stopped():
                return

    def keep_failures(self) -> None:
        """Write what failed since the last time; what failed before of a file that is read again is forgotten."""
        for file in self._read_again:
            failures.forget(self._store.connection, file)
        if self._failed:
            self._run = failures.keep(self._store.connection, self._run, self._failed, extractor_version())
        self._read_again, self._failed = [], []

    def _begin(self, file: Begun) -> None:
        self._bytes_before += (self._file.size or 0) if self._file else 0
        self._file = file
        self._tally.files += 1
        self._forget(file.path)

    def fail(self, trouble: Trouble) -> None:
        """Count something that could not be read or understood, and tell of it."""
        within = self._file is not None and trouble.path.startswith(self._file.path)
        file = self._file.path if self._file is not None and within else trouble.path
        self._forget(file)
        self._failed.append((file, failures.Failure(trouble.path, trouble.reason)))
        self._tally.troubles += 1
        self._watcher.trouble(trouble)

    def _forget(self, file: str) -> None:
        """Have what failed of the file in earlier imports forgotten, as it is read again."""
        if file in self._failed_before:
            self._failed_before.remove(file)
            self._read_again.append(file)

    def _task(self, raw: RawArticle) -> Task:
        dates = self._day is not None and raw.published is None
        if dates:
            raw = replace(raw, published=self._day, published_basis="given on import")
        known = self._store.known(raw)
        return Task(raw, known, fresh=known is None or (dates and self._is_undated(known)))

    def _is_undated(self, article_id: int) -> bool:
        view = article.get(self._store.connection, article_id)
        return view is not None and view.published is None


def _batches(tasks: Iterator[Task]) -> Iterator[tuple[list[Task], Work]]:
    """Give the tasks batch by batch, and beside them what of it is to be understood."""
    while batch := list(islice(tasks, BATCH)):
        fresh = [task for task in batch if task.fresh]
        new = [task.raw for task in fresh if task.known is None]
        yield batch, Work(new, [task.raw for task in fresh if task.known is not None])


def _keep(
    store: Store, tasks: Iterable[Task], drafts: Iterable[Draft], again: Iterable[Extraction], tally: Tally
) -> None:
    """Write the new articles; note where else known ones were found, and what they report on another day."""
    new, redated = iter(drafts), iter(again)
    for task in tasks:
        if task.known is None:
            draft = next(new)
            extractor = AS_GIVEN if task.raw.given is not None else extractor_version()
            if store.add_draft(draft, extractor=extractor) is None:
                tally.known += 1
            else:
                tally.new += 1
                tally.incidents += len(draft.understood.incidents)
            continue
        store.add_source(task.known, task.raw.path)
        if task.fresh:
            store.set_published(task.known, task.raw.published)
            store.replace_extraction(task.known, next(redated), extractor=extractor_version())
            tally.dated += 1
        else:
            tally.known += 1
