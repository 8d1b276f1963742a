"""JSON and JSON Lines: records with the usual names, alone, in a list, or in a list within an object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from db.model import RawArticle
from db.readers.columns import first_value
from db.readers.encodings import decode
from db.readers.lines import LONGEST, lines
from db.readers.records import article_from
from db.readers.source import Source, Trouble, reason_of

_LISTS = ("articles", "items", "results", "data", "docs", "documents", "hits", "entries", "news", "posts", "records")
"""Where an object keeps its articles: JSON Feed, NewsAPI, Elasticsearch, Solr and their like."""
_LARGEST_DOCUMENT = 1 << 30
_MARK = b"\xef\xbb\xbf"


def recognises(source: Source) -> bool:
    """Tell whether the source begins as JSON does; a text that begins with a bracketed word does not."""
    begin = source.head.removeprefix(_MARK).lstrip()
    if begin[:1] == b"{":
        return begin[1:].lstrip()[:1] in (b'"', b"}", b"")
    return begin[:1] == b"[" and begin[1:].lstrip()[:1] in (b"{", b"]", b"")


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the articles; what is wrong with a record or a line is told with its place."""
    if _is_lines(source.head):
        for number, line in lines(source.stream):
            path = f"{source.path}, line {number}"
            if line is None:
                yield Trouble(path, f"longer than {LONGEST >> 20} MB")
            elif line.strip():
                yield from _from_bytes(line, path, source.named)
    else:
        data = source.all_bytes(_LARGEST_DOCUMENT)
        yield from _from_bytes(data, source.path, source.named)


def _is_lines(head: bytes) -> bool:
    """Tell whether the first line is a whole object, or too long to see its end."""
    first = head.removeprefix(_MARK).lstrip().partition(b"\n")[0]
    if first[:1] != b"{" or not first.strip(b"{ \r\t"):
        return False
    return len(first) + len(_MARK) >= len(head) or _is_json(first)


def _is_json(data: bytes) -> bool:
    try:
        _value(data)
    except (ValueError, RecursionError):
        return False
    return True


def _value(data: bytes) -> object:
    """Give the value, whatever its encoding; the standard library reads what is not quite JSON, such as half a
    surrogate pair or NaN. ValueError where neither can."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        try:
            return json.loads(decode(data))
        except ValueError:
            raise ValueError(str(error)) from error


def _from_bytes(data: bytes, path: str, named: Mapping[str, str]) -> Iterator[RawArticle | Trouble]:
    try:
        value = _value(data.removeprefix(_MARK))
    except (ValueError, RecursionError) as error:
        yield Trouble(path, f"not JSON: {reason_of(error)}")
        return
    yield from _from_value(value, path, named)


def _from_value(value: object, path: str, named: Mapping[str, str]) -> Iterator[RawArticle | Trouble]:
    if isinstance(value, list):
        for number, entry in enumerate(value, 1):
            yield from _from_value(entry, f"{path}, record {number}", named)
        return
    if not isinstance(value, dict):
        yield Trouble(path, "not an object with named values")
        return
    inner = _inner(value, named)
    if inner is not None:
        source = _feed_title(value)
        for found in _from_value(inner, path, named):
            yield replace(found, source=found.source or source) if isinstance(found, RawArticle) else found
        return
    try:
        yield article_from(value, path, named=named)
    except ValueError as error:
        yield Trouble(path, reason_of(error))


def _feed_title(value: Mapping[str, Any]) -> str | None:
    """Give the title of a JSON Feed, which is the source of its articles."""
    is_feed = str(value.get("version", "")).startswith("https://jsonfeed.org/")
    return str(value["title"]) if is_feed and value.get("title") else None


def _inner(value: dict[str, Any], named: Mapping[str, str]) -> object | None:
    """Give the list or object that holds the articles, None where ``value`` is an article itself."""
    if first_value({key.lower(): entry for key, entry in value.items()}, "body", named):
        return None
    for key in (*_LISTS, "_source", "article"):
        if isinstance(value.get(key), list | dict) and value[key]:
            return value[key]  # type: ignore[no-any-return]
    return None
