"""From bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = [
    "cp1252",
    "cp1256",
    "cp1251",
    "cp1250",
    "cp1254",
    "cp1255",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_kr",
]
"""The encodings of news pages before UTF-8, for detection to choose from."""
_CENTRAL_EUROPEAN = [letter.encode("cp1250") for letter in "ąłźżśěřšžůťďňőű"]
"""Letters by which cp1250 is told from the far commoner cp1252, with which it shares most others."""
_SAMPLE = 1 << 16


def looks_like_text(head: bytes) -> bool:
    """Tell whether bytes that begin like this are text in any encoding, rather than a binary format."""
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide(head) is not None:
        return True
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in b"\t\n\r\f\x1b")
    return controls * 50 <= len(head) and b"\0" not in head


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the text that ``data`` encodes, without a byte order mark; ``declared`` is tried after UTF-8.

    Never raises: bytes that no encoding explains become replacement characters.
    """
    return data.decode(encoding_of(data, declared), "replace")


def encoding_of(data: bytes, declared: str | None = None) -> str:
    """Give the name of an encoding for ``data``, which may be cut off within a character; one that Python knows."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if (wide := _wide(data[:_SAMPLE])) is not None:
        return wide
    for candidate in ("utf-8", declared or "utf-8"):
        try:
            b"a".decode(candidate)  # refuses codecs that are not of text, such as rot13
            codecs.getincrementaldecoder(candidate)().decode(data)
        except (UnicodeError, LookupError):
            continue
        return candidate
    return _detected(data)


def _wide(head: bytes) -> str | None:
    """Give UTF-16 in the byte order that the zeros of Latin letters betray, where there is no mark."""
    if len(head) < 4 or b"\0" not in head:
        return None
    sample = head[: len(head) // 2 * 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if odd > 0.4 * pairs and even * 20 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * pairs and odd * 20 < pairs else None


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    if best is None or (best.encoding == "cp1250" and sum(map(data.count, _CENTRAL_EUROPEAN)) < 2):
        return "cp1252"
    return best.encoding
