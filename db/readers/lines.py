"""Lines of a stream of bytes, as they arrive and never longer than memory allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 16
LONGEST = 64 << 20
"""Longer lines, in bytes, are given as None; no article comes near."""

Line = bytes | None
"""A line without its end; None in the place of one that is too long."""


def line_batches(stream: BinaryIO, *, longest: int = LONGEST) -> Iterator[list[tuple[int, Line]]]:
    """Give the lines with their numbers from 1, without their ends, a batch as often as a read brings any.

    So a program that writes one line and waits for the answer gets it, and a file is read in large pieces.
    """
    number, pieces, held = 1, list[bytes](), 0
    while chunk := stream.read1(_CHUNK):  # type: ignore[attr-defined]
        first, *others = chunk.split(b"\n")
        held += len(first)
        if held <= longest:
            pieces.append(first)
        if not others:
            continue
        batch: list[tuple[int, Line]] = [(number, b"".join(pieces) if held <= longest else None)]
        batch += enumerate(others[:-1], number + 1)
        number += len(others)
        pieces, held = [others[-1]], len(others[-1])
        yield batch
    if held:
        yield [(number, b"".join(pieces) if held <= longest else None)]


def lines(stream: BinaryIO) -> Iterator[tuple[int, Line]]:
    """Give the lines with their numbers from 1, without their ends; None stands for one longer than ``LONGEST``."""
    for batch in line_batches(stream):
        yield from batch
