"""JSON and JSON Lines under the names that dumps of news use."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.db.readers.reading import found_in

BODY = "A bomb killed three people in Port Ore on Monday."


def as_lines(*records: object) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def test_a_dump_of_a_news_search() -> None:
    record = {
        "id": 7,
        "date": "2021-03-04T22:10:00Z",
        "source": "Port Ore Courier",
        "title": "Bomb kills three",
        "url": "https://news.example/7",
        "body": BODY,
    }
    (article,), troubles = found_in(as_lines(record), "dump.jsonl")
    assert not troubles
    assert (article.body, article.title, article.published) == (BODY, "Bomb kills three", "2021-03-04")
    assert (article.source, article.url) == ("Port Ore Courier", "https://news.example/7")
    assert article.path == "dump.jsonl, line 1"


@pytest.mark.parametrize(
    "record",
    [
        {
            "headline": "Bomb kills three",
            "articleBody": BODY,
            "datePublished": "2021-03-04",
            "author": {"name": "J. Doe"},
        },
        {"title": "Bomb kills three", "maintext": BODY, "date_publish": "2021-03-04 10:00:00", "authors": ["J. Doe"]},
        {
            "Title": "Bomb kills three",
            "Content": BODY,
            "PubDate": "Thu, 04 Mar 2021 10:00:00 +0000",
            "Byline": "J. Doe",
        },
        {"title": "Bomb kills three", "text": BODY, "timestamp": 1614852000, "creator": "J. Doe", "body": " "},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_usual_names(record: dict[str, Any], indent: int | None) -> None:
    (article,), troubles = found_in(json.dumps(record, indent=indent).encode())
    assert not troubles
    assert (article.title, article.body, article.published) == ("Bomb kills three", BODY, "2021-03-04")
    assert article.author == "J. Doe"


@pytest.mark.parametrize(
    "document",
    [
        [{"text": "One."}, {"text": "Two."}],
        {"status": "ok", "articles": [{"content": "One."}, {"content": "Two."}]},
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "One."}, {"content_text": "Two."}]},
        {"hits": {"hits": [{"_source": {"body": "One."}}, {"_source": {"body": "Two."}}]}},
    ],
)
def test_lists_of_articles_wherever_they_lie(document: object) -> None:
    for indent in (None, 1):
        articles, troubles = found_in(json.dumps(document, indent=indent).encode())
        assert not troubles
        assert [article.body for article in articles] == ["One.", "Two."]


def test_names_that_nobody_could_guess_are_given_by_the_user() -> None:
    data = as_lines({"Kopf": "Bomb kills three", "Rumpf": BODY, "text": "teaser"})
    (article,), _ = found_in(data, named={"title": "Kopf", "body": "Rumpf"})
    assert (article.title, article.body) == ("Bomb kills three", BODY)


def test_what_is_wrong_with_a_line_is_told_with_its_number_and_the_rest_goes_on() -> None:
    data = b'{"text": "One."}\n{broken\n\n[1, "x"]\n{"title": "no text"}\n{"text": ""}\n{"text": "Two."}'
    articles, troubles = found_in(data, "d.jsonl")
    assert [article.body for article in articles] == ["One.", "Two."]
    assert [trouble.path for trouble in troubles] == [
        "d.jsonl, line 2",
        "d.jsonl, line 4, record 1",
        "d.jsonl, line 4, record 2",
        "d.jsonl, line 5",
        "d.jsonl, line 6",
    ]
    assert "--map body=NAME" in troubles[3].reason


def test_json_that_is_not_in_utf_8() -> None:
    body = "Une bombe a explosé près de la préfecture lundi soir, tuant trois passants, dit la police."
    (article,), _ = found_in(f'{{"text": "{body}"}}\n'.encode("latin-1"))
    assert article.body == body


def test_a_byte_order_mark_is_no_content() -> None:
    (article,), _ = found_in(b"\xef\xbb\xbf" + as_lines({"text": "One."}))
    assert article.body == "One."


def test_nesting_without_end_is_told() -> None:
    articles, troubles = found_in(b'{"a":' * 100_000)
    assert not articles
    assert len(troubles) == 1


def test_a_text_that_begins_with_a_bracket_is_no_json() -> None:
    (article,), troubles = found_in(b"[Editor's note: names were changed.]\n\nA bomb went off.")
    assert not troubles
    assert article.body.endswith("A bomb went off.")


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "items", "date", "é"]), inner),
    max_leaves=8,
)


@given(st.lists(json_values, max_size=4), st.binary(max_size=9))
def test_no_json_is_too_hostile(values: list[object], junk: bytes) -> None:
    data = b"{}\n" + b"\n".join(json.dumps(value).encode() for value in values) + junk
    for article in found_in(data)[0]:
        assert article.body.strip()
