"""The first write fails, then the second, then the third, until an operation succeeds: what is left is looked at.

``python -m tests.trust.faults NAME FOLDER [MOST]`` runs with the library of fault.c preloaded; ``MOST`` leaves writes
out so that about so many fail. It prints how many did, and fails with what went wrong.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sqlite3
import sys
from pathlib import Path

from db import importer
from db.store.file.database import DatabaseError
from tests.db.store.soundness import contents
from tests.trust.operations import BATCH, OPERATIONS, check, copied, made

FAULTS = ((errno.ENOSPC, False), (errno.ENOSPC, True), (errno.EIO, False), (errno.EIO, True))
"""What a write fails with, and whether all later ones do, too: a full disk, a bad block, a disk that is gone."""


def build(folder: Path) -> Path:
    """Compile the library that makes writes fail. Raises OSError where there is no compiler."""
    import subprocess

    library = folder / "fault.so"
    source = Path(__file__).with_name("fault.c")
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


_ENOUGH = 1 << 40


def try_all(name: str, folder: Path, most: int) -> int:
    """Let write after write of an operation fail, about ``most`` of them; give how many did."""
    fault = ctypes.CDLL(os.environ["LD_PRELOAD"])
    fault.fault_left.restype = ctypes.c_long
    fault.fault_arm.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_char_p]
    importer.BATCH = BATCH
    operation = OPERATIONS[name]
    start = made(name, folder / "start")
    whole = copied(start, folder / "work")
    fault.fault_arm(_ENOUGH, 0, 0, str(whole.parent).encode())
    operation.run(whole, lambda query: None)
    step = max(1, (_ENOUGH - fault.fault_left()) * len(FAULTS) // most)
    fault.fault_arm(0, 0, 0, b"")
    expected = contents(whole)
    tried = 0
    for error, lasting in FAULTS:
        nth = 1 + tried % step
        while True:
            database = copied(start, folder / "work")
            acknowledged: list[str] = []
            fault.fault_arm(nth, error, lasting, str(database.parent).encode())
            problem = _problem(lambda: operation.run(database, acknowledged.append))  # noqa: B023 - called at once
            fired = fault.fault_fired()
            fault.fault_arm(0, 0, 0, b"")
            how = f"{errno.errorcode[error]}{' and all after it' if lasting else ''}"
            what = f"{name}: write {nth} with {how}: {problem!r}"
            try:
                assert problem is None or (fired and isinstance(problem, DatabaseError)), "a clear message"
                assert problem is None or "\n" not in str(problem), "one line"
                check(database, acknowledged)
                operation.run(database, acknowledged.append)
                check(database, acknowledged)
                assert not operation.same or contents(database) == expected, "done again, it is not as ever"
            except (AssertionError, sqlite3.Error, DatabaseError) as wrong:
                raise AssertionError(f"{what}: {wrong}") from (problem or wrong)
            if not fired:
                break
            tried += 1
            nth += step
    return tried


def _problem(run: object) -> Exception | None:
    assert callable(run)
    try:
        run()
    except Exception as problem:  # noqa: BLE001 - which one it is, is what is looked at
        return problem
    return None


if __name__ == "__main__":
    print(try_all(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else _ENOUGH))
