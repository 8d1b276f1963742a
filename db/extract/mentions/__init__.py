"""The named entities of an article: what is named where, of which kind, and by which canonical name."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.document import Article
from db.extract.mentions.names import Name
from db.extract.mentions.output import entities, place_names, to_mentions
from db.extract.sentences.tokens import Sentence

__all__ = ["Name", "entities", "find_names", "place_names", "to_mentions"]


def find_names(sentences: Sequence[Sentence], *, capitals: bool) -> list[Name]:
    """Give the names in text order, a nested name after the one that holds it.

    ``capitals`` tells that the text is written in capitals throughout, so that capitals tell nothing.
    """
    article = Article(capitals)
    for number, sentence in enumerate(sentences):
        article.read(number, sentence)
    return article.settle()
