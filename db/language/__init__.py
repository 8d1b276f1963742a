"""Which language is a text in? Extraction reads English alone, and must not misread another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from unicodedata import name

_FOLDER = Path(__file__).parent
_SAMPLE = 4000
_GLANCE = 600
"""Characters that are looked at first; where they are plainly English, the rest is taken to be."""
_PLAINLY = 0.3
_FEWEST_WORDS = 12
_MARKS = str.maketrans(dict.fromkeys(".,;:!?()[]\"'“”‘’-–—", " "))
_LEAST_SHARE = 0.15
_LEAST_SHARE_IF_NO_OTHER = 0.05
_LEAST_SHARE_OF_OTHERS = 0.08
ENGLISH = "en"
_OF_SCRIPT = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "ETHIOPIC": "am",
    "MYANMAR": "my",
    "THAI": "th",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
"""The language with the most news in a script, for texts that show no more than their script."""


def language_of(text: str, declared: str | None = None) -> str | None:
    """Give the language of ``text`` as a tag of ISO 639-1 ("fr"); None where it cannot be told.

    It is told by its common words, in a text too short for that by what is ``declared`` (a tag such as "ar-SY", which
    is given back as it is where the text agrees with it) or by its script.
    """
    found = _by_words(text) or _by_script(text)
    if declared and (found is None or declared.lower().startswith(found) or len(text.split()) < _FEWEST_WORDS):
        return declared
    return found


def is_understood(language: str | None) -> bool:
    """Tell whether articles in this language are understood; of an unknown one that is tried."""
    return language is None or language.lower().startswith(ENGLISH)


def is_english(text: str, declared: str | None = None) -> bool:
    """Tell whether ``text`` is in English: by its common words, or in a text too short to tell by what is declared.

    ``declared`` is a language tag ("en", "ar-SY") or None. A short text in Latin letters passes for English.
    """
    if _is_plain_english(text):
        return True
    words = _words(text[:_SAMPLE])
    if len(words) >= _FEWEST_WORDS:
        return _reads_english(words)
    if declared:
        return declared.lower().startswith(ENGLISH)
    return _in_latin_letters(text)


@cache
def common_words() -> frozenset[str]:
    """Give the words by which English is known, from ``common_words.txt``."""
    lines = (_FOLDER / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def _other_words() -> dict[str, frozenset[str]]:
    lines = (_FOLDER / "languages.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {language: frozenset(words.split()) for language, words in rows}


def _by_words(text: str) -> str | None:
    """Give the language whose common words make up most of a text that is long enough to tell."""
    if _is_plain_english(text):
        return ENGLISH
    words = _words(text[:_SAMPLE])
    if len(words) < _FEWEST_WORDS:
        return None
    if _reads_english(words):
        return ENGLISH
    language, found = _other_language(words)
    return language if found >= _LEAST_SHARE_OF_OTHERS * len(words) else None


def _is_plain_english(text: str) -> bool:
    words = _words(text[:_GLANCE])
    return len(words) >= _FEWEST_WORDS and _number(words, common_words()) >= _PLAINLY * len(words)


def _reads_english(words: Sequence[str]) -> bool:
    """Tell whether so many words are common English ones, or else some, and not more of another language."""
    english = _number(words, common_words())
    if english >= _LEAST_SHARE * len(words):
        return True
    return english >= _LEAST_SHARE_IF_NO_OTHER * len(words) and english >= _other_language(words)[1]


def _other_language(words: Sequence[str]) -> tuple[str, int]:
    """Give the language beside English of which the most words are common ones, and their number."""
    times = Counter(words)
    found = {language: sum(times[word] for word in known) for language, known in _other_words().items()}
    best = max(found, key=lambda language: found[language])
    return best, found[best]


def _words(text: str) -> list[str]:
    return text.lower().translate(_MARKS).split()


def _number(words: Sequence[str], known: frozenset[str]) -> int:
    return sum(map(known.__contains__, words))


def _by_script(text: str) -> str | None:
    """Give the usual language of the script that most letters are of, None for Latin letters."""
    if _in_latin_letters(text):
        return None
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha() and letter >= "\u0250"]
    scripts = Counter(name(letter, "").split(" ")[0] for letter in letters[:400])
    return next((_OF_SCRIPT[script] for script, _ in scripts.most_common() if script in _OF_SCRIPT), None)


def _in_latin_letters(text: str) -> bool:
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)
