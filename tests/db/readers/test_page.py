"""What every article gets, whatever format it came in."""

import pytest

from db.model import RawArticle
from db.readers.page import complete
from tests.db.readers.reading import found_in

RUSSIAN = "Трое жителей погибли в результате обстрела села на востоке страны, сообщили в полиции во вторник."


@pytest.mark.parametrize(
    "meant",
    [
        "The mayor’s office said “three” were killed – at the café.",
        RUSSIAN,
        "قال مسؤول إن طائرات مسيرة قصفت معسكرا قرب المدينة",
    ],
)
def test_text_that_was_decoded_wrongly_on_its_way_is_mended(meant: str) -> None:
    spoilt = (
        meant.encode().decode("cp1252", "surrogateescape").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    )
    if "\ufffd" in spoilt:
        spoilt = meant.encode().decode("latin-1")
    raw = complete(RawArticle(spoilt, "x", title=spoilt))
    assert (raw.body, raw.title) == (meant, meant)


@pytest.mark.parametrize("text", ["L’Âge d’or à Nîmes", "São Paulo’s Área", "Ça alors – “déjà” vu", "Ñandú – ÉTÉ"])
def test_what_is_right_stays(text: str) -> None:
    assert complete(RawArticle(text, "x")).body == text


def test_no_break_spaces_and_soft_hyphens_stay() -> None:
    text = "A\xa0bomb killed three sol\xaddiers in Port\u202fOre."
    assert complete(RawArticle(text, "x")).body == text


def test_the_language_is_noted() -> None:
    assert complete(RawArticle(RUSSIAN, "x")).language == "ru"
    assert complete(RawArticle(RUSSIAN, "x", language="en")).language == "ru"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Bomb &amp; raid: 3 dead", "Bomb & raid: 3 dead"),
        ("The tag &amp;lt;b&amp;gt; is bold", "The tag &lt;b&gt; is bold"),
        ("AT&T said R&D; and so on", "AT&T said R&D; and so on"),
        ("It&#8217;s&nbsp;over", "It’s\xa0over"),
    ],
)
def test_entities_are_decoded_once(written: str, meant: str) -> None:
    (article,), _ = found_in(f'{{"title": "{written}", "text": "{written} for all of us"}}'.encode())
    assert (article.title, article.body) == (meant, f"{meant} for all of us")


def test_markup_in_records_is_read_as_markup() -> None:
    (article,), _ = found_in(b'{"title": "A <b>raid</b>", "text": "<p>One &amp; two.</p><p>Three.</p>"}')
    assert (article.title, article.body) == ("A raid", "One & two.\nThree.")


def test_a_broken_mark_of_a_section_is_text() -> None:
    (article,), _ = found_in(b'{"text": "<p>One <![CDA[ two.</p><p>Three &amp; four.</p>"}')
    assert article.body == "One <![CDA[ two.\nThree & four."
