"""Messages and mailboxes."""

import email.message
from email import policy

from hypothesis import given
from hypothesis import strategies as st

from tests.db.readers.reading import found_in


def message(text: str = "A bomb killed three people.\n", html: str | None = None) -> email.message.EmailMessage:
    mail = email.message.EmailMessage(policy=policy.SMTP)
    mail["From"] = "Port Ore Courier <news@courier.example>"
    mail["To"] = "reader@box.example"
    mail["Date"] = "Thu, 04 Mar 2021 10:00:00 +0000"
    mail["Subject"] = "Résumé: bomb kills three"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def test_a_message() -> None:
    (article,), troubles = found_in(message().as_bytes(), "1614852000.1.box:2,S")
    assert not troubles
    assert (article.title, article.published) == ("Résumé: bomb kills three", "2021-03-04")
    assert (article.body, article.source) == (
        "A bomb killed three people.\n",
        "Port Ore Courier",
    )


def test_the_plain_part_goes_before_the_html_part() -> None:
    (article,), _ = found_in(message(html="<p>Another text</p>").as_bytes())
    assert article.body == "A bomb killed three people.\n"


def test_a_message_in_html_only() -> None:
    mail = message()
    mail.set_content(
        "<html><style>p {}</style><p>A bomb killed three.</p><p>Nobody claimed it.</p></html>", subtype="html"
    )
    (article,), _ = found_in(mail.as_bytes())
    assert article.body == "A bomb killed three.\nNobody claimed it."


def test_a_mailbox() -> None:
    envelope = b"From news@courier.example Thu Mar  4 10:00:00 2021\n"
    body = "Two died.\n\n>From the harbour, smoke rose.\n"
    mbox = (
        envelope
        + message().as_bytes(policy=policy.default)
        + b"\n"
        + envelope
        + message(body).as_bytes(policy=policy.default)
    )
    first, second = found_in(mbox, "news.mbox")[0]
    assert first.body == "A bomb killed three people.\n"
    assert second.body == "Two died.\n\nFrom the harbour, smoke rose.\n"
    assert second.path == "news.mbox, message 2"


def test_a_damaged_message_is_told_and_the_next_is_read() -> None:
    envelope = b"From x Thu Mar  4 10:00:00 2021\n"
    headers = b"From: a@b\nDate: soon\nSubject: =?utf-9?q?x?=\nContent-Type: text/plain; charset=utf-99\n"
    broken = headers + b"\nText \xff here.\n\n"
    empty = b"From: a@b\nDate: soon\nSubject: x\n\n\n"
    articles, troubles = found_in(
        envelope + broken + envelope + empty + envelope + message().as_bytes(policy=policy.default)
    )
    assert len(articles) + len(troubles) == 3
    assert articles[-1].title == "Résumé: bomb kills three"


def test_a_text_that_begins_with_a_colon_is_no_message() -> None:
    (article,), _ = found_in(b"Derna: two died.\nTripoli: three died.\nThe rest is silence.")
    assert article.title is None or article.title.startswith("Derna")
    assert article.body.startswith("Derna")


@given(st.binary(max_size=80))
def test_no_message_is_too_hostile(junk: bytes) -> None:
    head = b"From: a@b\nDate: x\nSubject: y\nContent-Type: multipart/mixed; boundary=b\n"
    articles, troubles = found_in(head + junk)
    assert len(articles) + len(troubles) == 1


def test_a_year_beyond_all_calendars_is_no_date() -> None:
    head = b"From: a@b\nTo: c@d\nSubject: y\nDate: Thu, 04 Mar 99999999999999999999 10:00:00 +0000\n\nText.\n"
    articles, troubles = found_in(head)
    assert len(articles) + len(troubles) == 1
    assert not articles or articles[0].published is None
