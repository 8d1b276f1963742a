"""Saved web pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.db.readers.reading import found_in

PARAGRAPHS = [
    "A bomb killed three people in the market of Port Ore on Monday evening, the police said in a statement.",
    "Nobody has claimed the attack, the third in the harbour quarter since the talks between both sides began.",
    "The wounded were taken to the hospital of the province, where doctors spoke of “a massacre” and asked for blood.",
]
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
MENU = "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport</a></ul></nav>"
TEASERS = "<aside><h3>More</h3><a href=/1>Airstrike kills nine in Derna</a></aside><footer>© Courier</footer>"


def page(head: str, article: str = STORY, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="{charset}">{head}</head><body>{MENU}'
        f"<article><h1>Bomb kills three in Port Ore</h1>{article}</article>{TEASERS}"
        "<script>alert('Airstrike')</script></body></html>"
    )


JSON_LD = """<title>Bomb kills three in Port Ore - Courier</title><script type="application/ld+json">{"@context":
"https://schema.org", "@type": "NewsArticle", "headline": "Bomb kills three in Port Ore", "datePublished":
"2021-03-04T10:00:00Z", "author": {"@type": "Person", "name": "Jane Doe"}, "publisher": {"name": "Courier"}}</script>"""
OPEN_GRAPH = """<title>Bomb kills three in Port Ore</title>
<meta property="og:title" content="Bomb kills three in Port Ore">
<meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2021-03-04T10:00:00Z">
<meta property="og:url" content="https://courier.example/bomb"><meta name="author" content="Jane Doe">"""
META = """<title>Bomb kills three in Port Ore</title><meta name="date" content="2021-03-04">
<link rel="canonical" href="https://courier.example/bomb">"""


@pytest.mark.parametrize("head", [JSON_LD, OPEN_GRAPH, META])
def test_the_story_and_what_the_page_says_of_itself(head: str) -> None:
    (article,), troubles = found_in(page(head).encode(), "bomb.html")
    assert not troubles
    assert all(paragraph in article.body for paragraph in PARAGRAPHS)
    assert not any(word in article.body for word in ("Home", "Airstrike", "©"))
    assert (article.title, article.published) == ("Bomb kills three in Port Ore", "2021-03-04")


def test_source_author_and_url() -> None:
    (article,), _ = found_in(page(OPEN_GRAPH).encode())
    assert (article.source, article.author, article.url) == ("Courier", "Jane Doe", "https://courier.example/bomb")


def test_the_encoding_that_a_page_declares() -> None:
    html = page(META, STORY, "windows-1252").encode("cp1252")
    (article,), _ = found_in(html)
    assert "“a massacre”" in article.body


@pytest.mark.parametrize("charset", ["rot13", "idna", "undefined", "utf-7", "no-such", "base64"])
def test_an_encoding_that_is_none_is_passed_over(charset: str) -> None:
    (article,), _ = found_in(page(META, STORY, charset).encode("cp1252"))
    assert "“a massacre”" in article.body


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html><html><head><title>Nothing</title></head><body></body></html>",
        "<html>" + "<div>" * 5000,
        "<html><body>" + "\0<p" * 50,
        "<html><body><script>document.write('A bomb')</script></body></html>",
    ],
)
def test_a_page_without_a_story_is_told(html: str) -> None:
    articles, troubles = found_in(html.encode(), "p.html")
    assert not articles
    assert [trouble.path for trouble in troubles] == ["p.html"]


@given(st.lists(st.sampled_from(["<p>", "</div>", "<table", "A bomb went off. ", "<!--", "&#x110000;", "<![CDATA["])))
def test_no_page_is_too_hostile(pieces: list[str]) -> None:
    articles, troubles = found_in(("<html><body>" + "".join(pieces)).encode())
    assert len(articles) + len(troubles) == 1


@pytest.mark.parametrize("reference", ["&#x1b;", "&#27;", "&#11", "&#xFFFE;", "&#xD800;", "&#x110000;", "&#0;"])
def test_one_reference_to_what_is_no_character_does_not_cost_the_page(reference: str) -> None:
    ((article,), troubles) = found_in(
        page("<title>x</title>", f"{STORY}<p>It was {reference} said.</p>").encode(), "page.html"
    )
    assert "It was \ufffd said." in article.body
    assert not troubles
