"""kill -9 at any moment of anything that writes: the database opens, is whole, and has all that was acknowledged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trust.kills import kill_often
from tests.trust.operations import OPERATIONS

KILLED = ("first load", "import", "watch", "changes", "migration", "backup", "re-extraction", "joining")


def test_every_kind_of_write_is_killed_or_repairs() -> None:
    assert set(KILLED) - {"watch"} == OPERATIONS.keys() - {"repair"}


@pytest.mark.parametrize("name", KILLED)
def test_a_kill_loses_nothing_that_was_acknowledged(name: str, tmp_path: Path) -> None:
    assert len(kill_often(name, tmp_path, 2, seed=1)) == 2


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(2, 5))
@pytest.mark.parametrize("name", KILLED)
def test_many_kills_lose_nothing_that_was_acknowledged(name: str, seed: int, tmp_path: Path) -> None:
    assert len(kill_often(name, tmp_path, 5, seed)) == 5
