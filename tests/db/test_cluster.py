"""A Dask cluster makes of the same articles the same database, whatever becomes of its workers."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import cluster, importer
from db.cluster import Cluster, ClusterError
from db.importer import Tally, Watcher, load_articles
from db.readers.registry import Trouble, read_articles
from tests.db.store.soundness import contents
from tests.db.wires import wires

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Give the address of the scheduler of a cluster of two processes."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL"
    ) as workers:
        yield workers.scheduler_address


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "BATCH", 10)


def spread(folder: Path) -> list[str]:
    """Write articles to several files, one of them damaged; give the paths."""
    lines = wires(200).splitlines(keepends=True)
    for part in range(4):
        (folder / f"{part}.jsonl").write_text("".join(lines[part * 50 : part * 50 + 50]))
    (folder / "2.jsonl").open("a").write("broken\n")
    return [str(folder / f"{part}.jsonl") for part in range(4)]


@pytest.mark.parametrize("killed", [False, True])
def test_a_cluster_makes_the_database_that_a_local_import_makes(address: str, tmp_path: Path, killed: bool) -> None:
    paths = spread(tmp_path)
    load_articles(tmp_path / "local.db", read_articles(paths))
    victims: list[int] = []

    def kill(tally: Tally) -> None:
        if killed and tally.new >= 50 and not victims:
            with distributed.Client(address) as client:
                victims.append(next(iter(client.run(os.getpid).values())))
            os.kill(victims[0], signal.SIGKILL)

    with Cluster(address) as workers:
        findings = workers.read_articles(paths)
        tally = load_articles(tmp_path / "far.db", findings, cluster=workers, watcher=Watcher(progress=kill))
    assert bool(victims) == killed
    assert (tally.files, tally.new, tally.troubles) == (4, 200, 1)
    assert contents(tmp_path / "far.db") == contents(tmp_path / "local.db")


def test_urls_of_folders_and_patterns_stand_for_their_files(address: str, tmp_path: Path) -> None:
    spread(tmp_path)
    with Cluster(address) as workers:
        tally = load_articles(tmp_path / "a.db", workers.read_articles([f"file://{tmp_path}/*.jsonl"]), cluster=workers)
        again = load_articles(tmp_path / "a.db", workers.read_articles([f"file://{tmp_path}/0.jsonl"]), cluster=workers)
    assert (tally.files, tally.new, tally.troubles) == (4, 200, 1)
    assert (again.new, again.known) == (0, 50)


def test_a_long_file_is_read_in_parts(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "AT_ONCE", 17)
    paths = spread(tmp_path)
    with Cluster(address) as workers:
        found = list(workers.read_articles(paths))
    assert [type(one) for one in found] == [type(one) for one in read_articles(paths)]


@pytest.mark.parametrize("path", ["nosuch://x/y.jsonl", "file:///nowhere/at/all.jsonl", "/nowhere/at/all.jsonl"])
def test_what_cannot_be_reached_is_named(address: str, path: str) -> None:
    with Cluster(address) as workers:
        (trouble,) = (one for one in workers.read_articles([path]) if isinstance(one, Trouble))
    assert trouble.path == path


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "WAIT_SECONDS", 0.2)
    with pytest.raises(ClusterError, match=r"no scheduler answers at tcp://127.0.0.1:9"):
        Cluster("tcp://127.0.0.1:9")
