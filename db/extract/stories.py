"""Where one article tells several stories: behind a further dateline, and in each item of a list."""

from __future__ import annotations

from bisect import bisect_right

from db.extract.article import Article, Dated
from db.extract.dates import DATELINE


def story_of(number: int, article: Article) -> int:
    """Give the sentence that the story of a sentence begins with, 0 where the article tells but one."""
    if article.stories is None:
        lex = [sentence.lex for sentence in article.sentences]
        article.stories = [n for n in range(1, len(lex)) if lex[n] and _opens(n, lex[n][0].form, article)]
    at = bisect_right(article.stories, number)
    return article.stories[at - 1] if at else 0


def datelines(number: int, article: Article) -> list[Dated]:
    """Give the day that the dateline of a sentence names, nothing where it names none."""
    return [entry for entry in article.dates.get(number, ()) if entry[2].basis == DATELINE]


def _opens(number: int, first: str, article: Article) -> bool:
    """Whether a sentence begins a story: "GOMA - Rebels took", "- Two trucks were looted"."""
    names = article.names.get(number)
    marked = first in _BULLETS or (names is not None and names[0].dateline)
    if not (marked or number in article.dates):
        return False
    if article.sentences[number].paragraph == article.sentences[number - 1].paragraph:
        return False
    return marked or bool(datelines(number, article))


_BULLETS = frozenset("-–—•*·")
