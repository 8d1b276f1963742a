"""A session line by line in a test: what is answered, and what is said."""

from __future__ import annotations

from pathlib import Path

from tui.linear import browse_linear


def session(database: Path, *answers: str, restricted: bool = False) -> list[str]:
    """Give what is said while these answers are given; then the input ends."""
    waiting, said = list(answers), []

    def ask(_: str) -> str:
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    browse_linear(database, ask, said.append, restricted=restricted)
    return said
