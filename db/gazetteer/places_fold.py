"""How the spellings of one name become one key: case, accents, articles, hyphens, and transliteration.

Three keys, from strict to loose: ``fold`` (Deir ez-Zôr = DEIR EZ ZOR), ``bare`` (also without Arabic articles and with
long vowels evened out), and ``skeleton`` (consonants only, meant for comparing inside one country).
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e", "ħ": "h",
        **dict.fromkeys("'’‘ʻʼ`´ʿʾ′.", ""),
        **dict.fromkeys("-‐‑‒–—―_/\\&,;:()[]\"“”\u00a0", " "),
    }
)  # fmt: skip
_WORDS = {"saint": "st", "mount": "mt", "fort": "ft", "airbase": "air base", "oilfield": "oil field"}
ARTICLES = frozenset(
    {
        "al",
        "el",
        "ul",
        "an",
        "ad",
        "ar",
        "as",
        "at",
        "az",
        "ash",
        "adh",
        "ath",
        "ed",
        "es",
        "ez",
        "er",
        "et",
        "en",
        "esh",
        "il",
    }
)
"""The Arabic articles, assimilated or not, as they are spelled in Latin letters."""
_GLUED_ARTICLES = ("al", "el", "ez", "az", "ad", "ash", "esh")
_GLUED = re.compile(rf"^(?:{'|'.join(_GLUED_ARTICLES)})(?=[bcdfghjklmnpqrstvwxyz]{{1,2}}[aeiou])")
_VOWELS = (
    (("y", "ee", "ii"), re.compile("ee|iy|ii|y(?![aeiou])"), "i"),
    (("ou", "oo", "uu"), re.compile("ou|oo|uu"), "u"),
    (("au",), re.compile("aw|au"), "aw"),
    (("ai", "ei"), re.compile("[ae]i(?=[^aeiou]|$)"), "ay"),
)
"""What evens vowels out, in this order; a pattern is tried only where one of the pieces before it stands."""
_TWICE = re.compile(r"(.)\1+")
_CONSONANTS = (
    ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("dj", "j"), ("gh", "g"), ("kh", "k"), ("dh", "d"),
    ("th", "t"), ("zh", "z"), ("ts", "s"), ("ph", "f"), ("q", "k"), ("x", "ks"), ("v", "f"), ("p", "b"),
)  # fmt: skip


def fold(name: str) -> str:
    """Give the key under which a name as written is found: case, accents, apostrophes, hyphens and "the" gone."""
    text = name.casefold()
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text.translate(_LETTERS)) if not unicodedata.combining(c)
        )
    words = text.translate(_LETTERS).split()
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words = [_WORDS.get(word, word) for word in words]
    return " ".join(words)


def opening(word: str) -> str:
    """Give the word with which the keys of the names begin that a word opens: "st" for "Saint", "ft" for "Fort"."""
    key = fold(word)
    return (_WORDS.get(key, key).split() or [""])[0]


def plain(name: str) -> str:
    """Give a name in the plain Latin letters that English-language news prints: "Bogotá" is Bogota."""
    if name.isascii():
        return name
    return "".join(_print(c) for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _print(letter: str) -> str:
    simple = _LETTERS.get(ord(letter.lower()), letter) if letter.isalpha() else letter
    return simple.capitalize() if simple != letter and letter.isupper() else simple


def bare(key: str) -> str:
    """Give a folded key without Arabic articles, vowels evened out: "al-Boukamal" and "Bukamal" are one.

    Only names of the Arabic-speaking world should be compared by it.
    """
    words = [word for word in key.split() if word not in ARTICLES]
    text = "".join(words)
    if len(words) == 1 and text.startswith(_GLUED_ARTICLES):
        text = _GLUED.sub("", text)
    for pieces, vowels, one in _VOWELS:
        for piece in pieces:
            if piece in text:
                text = vowels.sub(one, text)
                break
    if text.endswith(("ah", "eh")):
        text = text[:-2] + "a"
    elif text.endswith("e"):
        text = text[:-1] + "a"
    return _single(text.replace("dh", "d").replace("gh", "g").replace("q", "k"))


def skeleton(key: str) -> str:
    """Give the consonants of a folded key, near sounds made equal: "dayr az zawr" and "deir ezzor" are both "drzr".

    Empty when too little is left to compare by.
    """
    text = "".join("abu" if word == "albu" else word for word in key.split() if word not in ARTICLES)
    for old, new in _CONSONANTS:
        text = text.replace(old, new)
    text = re.sub(r"(?<=[aeiou])[yw](?![aeiou])|[aeiouy]|(?<=.)h", "", text)
    text = _single(text)
    return text if len(text) > 2 else ""


def _single(text: str) -> str:
    return _TWICE.sub(r"\1", text)
