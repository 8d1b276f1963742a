"""Running an import from the command line: progress on a terminal, Ctrl-C, and the closing words."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

from tui import console

if TYPE_CHECKING:
    from db.cluster import Cluster
    from db.importer import Tally
    from db.readers.registry import Finding, Trouble

_AFTERWARDS = {"linking": "; comparing them with others", "indexing": "; making them searchable"}


def import_paths(
    settings: console.Settings,
    paths: Sequence[str],
    *,
    day: str | None = None,
    named: Mapping[str, str] | None = None,
    jobs: int = 1,
    scheduler: str | None = None,
) -> bool:
    """Import what ``paths`` hold, say what was done, and give whether all of it could be read.

    ``scheduler`` is the address of a Dask cluster that reads and understands the articles; the other arguments are
    those of ``read_articles`` and ``load_articles``. Raises Problem.
    """
    from db.cluster import ClusterError
    from db.importer import Watcher, load_articles
    from db.store.file.database import DatabaseError

    database = settings.to_write()
    try:
        with _cluster(scheduler) as cluster, interrupts() as pressed, _progress(paths) as show:
            findings = _findings(cluster, paths, named)
            watcher = Watcher(
                progress=show,
                trouble=name_trouble,
                stopped=lambda: bool(pressed),
                waiting=console.Patience("import", pressed),
            )
            tally = load_articles(database, findings, day=day, jobs=jobs, cluster=cluster, watcher=watcher)
    except (DatabaseError, ClusterError) as error:
        raise console.Problem(str(error)) from error
    done = [console.number(tally.new, "new article"), console.number(tally.incidents, "incident")]
    dated = [f"{tally.dated:,} dated"] if tally.dated else []
    others = [f"{tally.known:,} known already", *dated, f"{tally.troubles:,} not read"]
    console.say(f"{' with '.join(done)}, {', '.join(others)}: {database}")
    if pressed:
        console.say("tidings import: interrupted; run it again to go on")
    return not (tally.troubles or pressed)


def _cluster(scheduler: str | None) -> AbstractContextManager[Cluster | None]:
    from db.cluster import Cluster

    return nullcontext() if scheduler is None else Cluster(scheduler)


def _findings(cluster: Cluster | None, paths: Sequence[str], named: Mapping[str, str] | None) -> Iterator[Finding]:
    from db.readers.registry import read_articles

    return cluster.read_articles(paths, named) if cluster else read_articles(paths, sys.stdin.buffer, named)


def name_trouble(trouble: Trouble) -> None:
    """Say what could not be read and why, in one line."""
    console.say(f"tidings import: {trouble.path}: {trouble.reason}")


@contextmanager
def interrupts() -> Iterator[list[int]]:
    """Give a list that fills when Ctrl-C is pressed; pressed a second time it stops at once."""
    pressed: list[int] = []

    def press(signum: int, _frame: object) -> None:
        pressed.append(signum)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _progress(paths: Sequence[str]) -> Iterator[Callable[[Tally], None]]:
    """Give what shows how far an import is: a bar on a terminal, nothing in a pipe."""
    terminal = sys.__stderr__
    if terminal is None or not terminal.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from db.readers.files import total_size

    columns = TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn()
    total = total_size(path for path in paths if path != "-") or None
    with Progress(*columns, console=Console(file=terminal), transient=True) as bar:
        task = bar.add_task("reading", total=total)

        def show(tally: Tally) -> None:
            rate = tally.articles / max(bar.tasks[task].elapsed or 0, 0.001)
            said = f"{console.number(tally.files, 'file')}, {console.number(tally.articles, 'article')}, {rate:,.0f}/s"
            troubles = f", {tally.troubles:,} not read" if tally.troubles else ""
            bar.update(task, completed=tally.bytes, description=said + troubles + _AFTERWARDS.get(tally.stage, ""))

        yield show
