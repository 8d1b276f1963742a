"""Text as the date grammar reads it: lower-case Latin-1 of the same length, so that offsets stay those of the text."""

from __future__ import annotations

_TABLE = bytes(
    ord(" ") if byte in b"\t\r\x0b\x0c\xa0" else byte + 32 if ord("A") <= byte <= ord("Z") else byte
    for byte in range(256)
)
_LOOKALIKES = (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-"), ("\u202f", " "), ("\u2009", " "))


def fold(text: str) -> str:
    """Fold case, spaces, apostrophes and dashes; a blank line becomes bars, which no expression crosses,
    and neither does it the end of a sentence behind an hour."""
    if not text.isascii():
        for odd, plain in _LOOKALIKES:
            text = text.replace(odd, plain)
    if ".m. On " in text:  # "at 8 a.m. On Friday, a bomb" are two sentences, and the day is of the second
        text = text.replace(".m. On ", ".m.\x1eOn ")
    raw = text.encode("latin-1", "replace").translate(_TABLE)
    if b"\n" in raw:
        raw = raw.replace(b"\n\n", b"||").replace(b"\n \n", b"|||").replace(b"|\n", b"||").replace(b"\n", b" ")
    return raw.decode("latin-1")
