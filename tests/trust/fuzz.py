"""A fuzzer led by coverage: ``python -m tests.trust.fuzz TARGET --minutes N --keep FOLDER``; ``--again`` replays.

It needs atheris (``pip install atheris``), which watches the lines of db and tui that an input reaches and goes on from
those that reach new ones. What fails or takes long is named once and kept in the folder as ``failed-*`` and
those that reach new ones. What fails or takes long is named once and kept in the folder as ``failed-*`` and ``slow-*``;
what it shows belongs into a test, with a text of its own. Being watched makes everything slower: ``--again`` measures
the kept inputs alone, without atheris.
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import sys
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.trust.fuzz_targets import Target

SECONDS_A_KILOBYTE = 0.05
_LONGEST = 20.0
"""Seconds of processor time after which an input is given up."""
_MEMORY = 1_500
"""Megabytes that the process may have."""


class TooLongError(Exception):
    """An input took more time than any may."""


def share_of(data: bytes, seconds: float) -> float:
    """Give how much of the time that an input may take was taken; it may take that of a kilobyte at least."""
    return seconds / (SECONDS_A_KILOBYTE * max(1.0, len(data) / 1000))


class Finder:
    """Attacks a target, and keeps the first input of every failure, and each that is slower than all before."""

    def __init__(self, target: Target, folder: Path) -> None:
        self._target, self._folder = target, folder
        self._known: set[str] = set()
        self._slowest = 1.0
        self.tried = 0

    def __call__(self, data: bytes) -> None:
        """Attack with one input; never raises."""
        self.tried += 1
        share = self._share(data)
        if share > self._slowest:
            share = min(share, self._share(data))  # what is loaded when it is first used takes its time, but only once
        if share > self._slowest:
            self._slowest = share
            self._keep("slow", f"{share:.1f} times as long as it may", data)

    def _share(self, data: bytes) -> float:
        """Attack, and give how much of the time it took that it may take."""
        signal.setitimer(signal.ITIMER_PROF, _LONGEST)
        begun = time.process_time()
        try:
            self._target.attack(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            self._failed(error, data)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        return share_of(data, time.process_time() - begun)

    def _failed(self, error: Exception, data: bytes) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} at {last.filename}:{last.lineno}"
        if where not in self._known:
            self._known.add(where)
            self._keep("failed", f"{where}: {error}", data)

    def _keep(self, how: str, why: str, data: bytes) -> None:
        kept = self._folder / f"{how}-{hashlib.sha1(data).hexdigest()[:12]}"
        kept.write_bytes(data)
        print(f"{kept}: {why}"[:500].encode("ascii", "backslashreplace").decode(), flush=True)


def run(name: str, minutes: float, folder: Path) -> None:
    """Attack a target for so long, and end the process, as libFuzzer does."""
    import atheris

    with atheris.instrument_imports(include=["db", "tui"]):
        from tests.trust.fuzz_targets import TARGETS, dictionary
    target, corpus, words = TARGETS[name], folder / "corpus", folder / "dictionary"
    corpus.mkdir(parents=True, exist_ok=True)
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in dictionary()), encoding="ascii")
    for seed in target.seeds():
        (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    _warm(target)
    limits = [f"-max_total_time={int(60 * minutes)}", f"-max_len={target.longest}", f"-rss_limit_mb={_MEMORY}"]
    given = [f"-dict={words}", "-len_control=10", "-timeout=600", "-print_final_stats=1", str(corpus)]
    atheris.Setup([sys.argv[0], *limits, *given], Finder(target, folder))
    atheris.Fuzz()


def again(name: str, folder: Path) -> int:
    """Attack with the inputs that were kept, and say of each how it fares; give how many still fail or are slow."""
    from tests.trust.fuzz_targets import TARGETS

    target, bad = TARGETS[name], 0
    _warm(target)
    for kept in sorted([*folder.glob("failed-*"), *folder.glob("slow-*")]):
        data, shares, said = kept.read_bytes(), [], "passes"
        for _ in range(2):
            begun = time.process_time()
            try:
                target.attack(data)
            except Exception:  # noqa: BLE001 - it is what was looked for
                said = traceback.format_exc(limit=-3)
            shares.append(share_of(data, time.process_time() - begun))
        bad += said != "passes" or min(shares) > 1
        print(f"{kept} ({len(data)} bytes, {min(shares):.2f} of the time that it may take): {said}")
    return bad


def _warm(target: Target) -> None:
    """Let what is loaded when it is first used be loaded, so that no input pays for it."""
    for seed in target.seeds():
        target.attack(seed)


def _escaped(piece: bytes) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in piece)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Attack a part of tidings with inputs that chance and coverage make.")
    parser.add_argument("target", choices=("gate", "readers", "search", "extraction"))
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--keep", type=Path, default=Path(".fuzz"), help="the folder of what is kept")
    parser.add_argument("--again", action="store_true", help="only attack with the inputs that were kept")
    asked = parser.parse_args()
    signal.signal(signal.SIGPROF, _too_long)
    if asked.again:
        sys.exit(again(asked.target, asked.keep / asked.target) > 0)
    run(asked.target, asked.minutes, asked.keep / asked.target)
