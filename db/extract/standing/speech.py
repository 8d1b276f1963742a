"""Who speaks in an article: a reporter, or somebody who looks back, accuses and demands in a speech or an interview."""

from __future__ import annotations

from db.extract.article import Article
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_FIRST_PERSON = word_list(
    forms={form for word in words("first-person") for form in (word, word.capitalize(), word.upper())}
)
_SHARE = 0.3
_FEWEST = 4


def is_speech(article: Article) -> bool:
    """Whether so many sentences say "I" or "we" that the article is somebody's speech, interview or communique."""
    if len(article.sentences) < _FEWEST:
        return False
    own = len([sentence for sentence in article.sentences if sentence.lists & _FIRST_PERSON])
    return own > _SHARE * len(article.sentences)
