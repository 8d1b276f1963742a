"""From bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

from db.readers import alphabets

MENDING = "tidings.mending"
"""How Python's codecs are told to read bytes that are not of the encoding: as those of cp1252, where that has them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OF_SEVERAL_BYTES = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_CANDIDATES = ["cp1251", "cp1256", "koi8_r", "cp1253", "cp1255", *_OF_SEVERAL_BYTES]
"""The encodings of news pages before UTF-8 in other scripts, for detection to choose from."""
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80"), "gb18030"),
    "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""What pages mean that declare these. Source: the labels of the WHATWG Encoding Standard."""
_SEVEN_BITS = ("iso-2022-", "hz")
"""The encodings that write other scripts in bytes of ASCII, and so pass for UTF-8."""
_SAMPLE = 1 << 16


def looks_like_text(head: bytes) -> bool:
    """Tell whether bytes that begin like this are text in any encoding, rather than a binary format."""
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide(head) is not None:
        return True
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in b"\t\n\r\f\x1b")
    return controls * 50 <= len(head) and b"\0" not in head


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the text that ``data`` encodes, without a byte order mark; ``declared`` is tried after UTF-8.

    Never raises: bytes that the encoding does not explain are read as cp1252, where that has none they become
    replacement characters.
    """
    return data.decode(encoding_of(data, declared), MENDING)


def encoding_of(data: bytes, declared: str | None = None) -> str:
    """Give the name of an encoding for ``data``, which may be cut off within a character; one that Python knows."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if (wide := _wide(data[:_SAMPLE])) is not None:
        return wide
    if declared and declared.lower().startswith(_SEVEN_BITS) and _decodes(data, declared):
        return declared
    for candidate in ("utf-8", declared and _MEANT.get(declared.lower(), declared)):
        if candidate and _decodes(data, candidate):
            return candidate
    return "utf-8" if _mostly_utf8(data) else _detected(data)


def _decodes(data: bytes, encoding: str) -> bool:
    """Tell whether ``encoding`` is one of text, which such as rot13 are not, and explains all of ``data``."""
    try:
        b"a".decode(encoding)
        codecs.getincrementaldecoder(encoding)().decode(data)
    except (UnicodeError, LookupError):
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether a few wrong bytes stand in what else is UTF-8, as where pages were joined."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return 4 * wrong < sum(sign > "\x7f" for sign in text) - wrong


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
    sample = data[:_SAMPLE]
    if alphabets.is_latin(sample):
        return alphabets.latin(sample)
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is not None and best.encoding in _OF_SEVERAL_BYTES:
        return best.encoding
    return alphabets.of_other_script(sample) or (best.encoding if best is not None else "cp1252")


def _mended(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MENDING, _mended)
