"""One way to fold text for comparing, used when it is indexed and when it is looked for.

Folding forgets what spellings of the same word differ in: case, accents and other marks, ligatures, full-width forms,
Arabic vowel marks, tatweel and letter variants (hamza carriers, alef maqsura, ta marbuta, Persian kaf and yeh), and
Latin letters that do not decompose (ł, ø, đ, ı). Sources: Unicode NFKD and case folding; the variants are those that
Arabic search engines commonly unify (Lucene's ArabicNormalizer and PersianNormalizer).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ـ": None,
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
)
_WORD = re.compile(r"[^\W_]+")
_ASCII_SIGNS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
# What SQLite's unicode61 tokenizer with remove_diacritics=2 folds as fold() does: ASCII, the accented letters and
# signs of Latin-1, and general punctuation. Left out: ligatures, ø, ð, þ, ß, superscripts, soft hyphen, bidi controls.
_TOKENIZER_FOLDS = re.compile(
    "[\x00-\x7f\xa0-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf-\xc5\xc7-\xcf\xd1-\xd6\xd9-\xdd\xe0-\xe5\xe7-\xef"
    "\xf1-\xf6\xf9-\xfd\xff\u2010-\u2029\u202f-\u203a\u20ac]*"
)
AFTER_ANY = "\U0010ffff"
"""Sorts after whatever continues a folded word: the beginning of a word up to it plus this are all that begin so."""

_ARTICLES = frozenset({"al", "el", "the"})


def fold(text: str) -> str:
    """Give ``text`` as it is compared. The result may be shorter or longer than what went in."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))


def fold_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """Give the folded text and, for each of its characters, the offset in ``text`` that it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [_fold_character(character) for character in text]
    offsets = [offset for offset, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), offsets


def words(text: str) -> list[str]:
    """Give the folded words of ``text``: its runs of letters and digits, in order."""
    if text.isascii():  # the same, three times as fast
        return text.lower().translate(_ASCII_SIGNS).split()
    return _WORD.findall(fold(text))


def name_key(name: str) -> str:
    """Give what spellings of one name share: its folded words, without an article in front ("Al-Shaddadi")."""
    parts = words(name)
    while len(parts) > 1 and parts[0] in _ARTICLES:
        del parts[0]
    return " ".join(parts)


def tokenizer_folds(text: str) -> bool:
    """Tell whether SQLite's tokenizer alone already folds ``text`` as ``fold`` does."""
    return text.isascii() or _TOKENIZER_FOLDS.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character.casefold()).casefold()
    kept = (c for c in decomposed if unicodedata.category(c)[0] != "M" and unicodedata.category(c) != "Cf")
    return "".join(kept).translate(_LETTERS)
