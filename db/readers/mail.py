"""Mail: newsletters and wires kept as single messages (eml, Maildir) or in a mailbox file (mbox)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from db.model import RawArticle
from db.readers.days import day_of
from db.readers.encodings import decode
from db.readers.lines import lines
from db.readers.markup import is_markup, text_of
from db.readers.source import LONGEST_PAGE, Source, Trouble, reason_of

_HEADER = re.compile(rb"[!-9;-~]+:[ \t]?|[ \t]+\S")
_TELLING = re.compile(rb"^(?:from|date|subject|message-id|received|return-path|to):", re.IGNORECASE | re.MULTILINE)
_ENVELOPE = b"From "


def recognises(source: Source) -> bool:
    """Tell whether the source begins with the headers of a message, three telling ones among them."""
    head = source.head
    if head.startswith(_ENVELOPE):
        head = head.partition(b"\n")[2]
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    first = block.splitlines()[:8]
    return bool(first) and all(map(_HEADER.match, first)) and len(set(map(bytes.lower, _TELLING.findall(block)))) >= 3


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article a message: its subject is the title, its plain text or else its HTML the body."""
    if not source.head.startswith(_ENVELOPE):
        yield _article(source.all_bytes(), source.path)
        return
    for number, message in enumerate(_messages(source), 1):
        path = f"{source.path}, message {number}"
        yield Trouble(path, f"longer than {LONGEST_PAGE >> 20} MB") if message is None else _article(message, path)


def _messages(source: Source) -> Iterator[bytes | None]:
    """Give the messages of a mailbox: each begins after an empty line with "From "; None where one is too long."""
    message: list[bytes] = []
    size, after_empty = 0, True
    for _, line in lines(source.stream):
        if line is not None and after_empty and line.startswith(_ENVELOPE):
            if size:
                yield _joined(message, size)
            message, size = [], 0
        else:
            size += LONGEST_PAGE + 1 if line is None else len(line) + 1
            if line is not None and size <= LONGEST_PAGE:
                message.append(line[1:] if line.startswith(b">From ") else line)
        after_empty = line is not None and not line.strip()
    if size:
        yield _joined(message, size)


def _joined(message: list[bytes], size: int) -> bytes | None:
    if message and not message[-1].strip():
        message = message[:-1]
    return b"\n".join(message) + b"\n" if size <= LONGEST_PAGE else None


def _article(data: bytes, path: str) -> RawArticle | Trouble:
    """Read one message. The parser is lenient, yet decoding parts of a broken one may fail in these ways."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        body = _body(message)
        headers = {name: _header(message, name) for name in ("subject", "date", "from", "list-id")}
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        return Trouble(path, f"a damaged message: {reason_of(error)}")
    if not body.strip():
        return Trouble(path, "a message without text")
    published = day_of(headers["date"])
    return RawArticle(
        body=body,
        path=path,
        title=headers["subject"],
        published=published,
        published_basis="said by the message" if published else None,
        source=_called(headers["list-id"]) or _called(headers["from"]),
        author=_called(headers["from"]),
    )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _called(sender: str | None) -> str | None:
    """Give the name in "Port Ore Courier <news@courier.example>", the address where there is no name."""
    name, address = parseaddr(sender or "")
    return name or address or sender


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    text = decode(data, part.get_content_charset()).replace("\r\n", "\n")
    return text_of(text) if part.get_content_subtype() == "html" or is_markup(text[:2000]) else text
