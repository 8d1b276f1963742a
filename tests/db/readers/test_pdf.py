"""PDF files."""

import sys

import pytest

from tests.db.readers.reading import found_in


def document(lines: list[str], info: str = "") -> bytes:
    """Give a PDF of one page with these lines, made by hand."""
    text = "BT /F1 12 Tf 72 720 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        f"<< {info} >>",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


LINES = ["A bomb killed three people in Port Ore on Mon-", "day, the police said."]


def test_the_text_of_the_pages_and_what_the_file_says_of_itself() -> None:
    info = "/Title (Bomb kills three) /Author (Jane Doe) /CreationDate (D:20210304100000Z)"
    (article,), troubles = found_in(document(LINES, info), "report.pdf")
    assert not troubles
    assert "in Port Ore on Monday, the police said." in article.body
    assert (article.title, article.author, article.published) == ("Bomb kills three", "Jane Doe", "2021-03-04")
    assert article.published_basis == "the day the PDF was made"


def test_a_file_that_says_nothing_of_itself() -> None:
    (article,), _ = found_in(document(LINES))
    assert (article.title, article.published) == (None, None)


def test_a_pdf_of_pictures_is_told() -> None:
    articles, troubles = found_in(document([]))
    assert (articles, troubles[0].reason) == ([], "a PDF without text, perhaps of scanned pages")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.4\nxref\n0 9\ntrailer << /Root 1 0 R >>", document(LINES)[:300]]
)
def test_a_damaged_pdf_is_told(data: bytes) -> None:
    articles, troubles = found_in(data, "x.pdf")
    assert len(articles) + len(troubles) == 1
    assert not articles or "Port Ore" in articles[0].body


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "tidings[pdf]" in found_in(document(LINES))[1][0].reason
