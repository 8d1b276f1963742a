"""CSV and TSV with a header."""

import csv
import io

import pytest

from tests.db.readers.reading import found_in

BODY = 'A bomb, "a massacre" said the mayor;\nkilled three people.'


def table(delimiter: str, *rows: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_tables_in_all_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    rows = (
        ["id", "Headline", "Pub_Date", "Link", "Text"],
        ["1", "Résumé: three dead", "2021-03-04", "https://n.example", BODY],
    )
    (article,), troubles = found_in(table(delimiter, *rows).encode(encoding), "dump.csv")
    assert not troubles
    assert (article.title, article.published, article.body) == ("Résumé: three dead", "2021-03-04", BODY)
    assert article.url == "https://n.example"


def test_columns_that_the_user_names() -> None:
    data = table(",", ["Kopf", "Rumpf"], ["Three dead", BODY]).encode()
    assert not found_in(data)[0] or found_in(data)[0][0].title != "Three dead"
    (article,), _ = found_in(data, named={"title": "Kopf", "body": "Rumpf"})
    assert (article.title, article.body) == ("Three dead", BODY)


def test_rows_that_do_not_fit_are_told_with_their_line() -> None:
    data = b"title,text\nA,One.\nB,Two.,three\nC\nD,\nE,Five.\n"
    articles, troubles = found_in(data, "d.csv")
    assert [article.title for article in articles] == ["A", "E"]
    assert [trouble.path for trouble in troubles] == ["d.csv, line 3", "d.csv, line 4", "d.csv, line 5"]


def test_a_hostile_table_is_told_and_ends() -> None:
    articles, troubles = found_in(b'title,text\nA,"One.\n' + b"x\0y,\n" * 50)
    assert len(articles) + len(troubles) == 1


def test_a_text_with_commas_is_no_table() -> None:
    (article,), _ = found_in(b"In this text, as in others, commas abound.\nA bomb went off.")
    assert article.body.startswith("In this text")
