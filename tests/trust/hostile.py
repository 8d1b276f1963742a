"""Hostile articles: what is known to control, to hide in, or to confuse a terminal, in every field of every format.

Each attack carries the number 4242, which no sequence of tidings' own does: so the bytes that reach a terminal tell
whose they are.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from email.header import Header
from html import escape
from pathlib import Path

ATTACKS: dict[str, str] = {
    "csi": "\x1b[4242;1H\x1b[4242m\x1b[?4242h",
    "osc-title": "\x1b]0;4242\x07\x1b]2;4242\x1b\\",
    "osc-8": "\x1b]8;;https://evil.example/4242\x1b\\link\x1b]8;;\x1b\\",
    "osc-52": "\x1b]52;c;NDI0Mg==\x07",
    "dcs": "\x1bP4242q\x1b\\\x1bP+q4242\x1b\\",
    "apc-pm-sos": "\x1b_G4242\x1b\\\x1b^4242\x1b\\\x1bX4242\x1b\\",
    "c1": "\x9b4242m\x9d2;4242\x9c\x904242\x9c\x9f4242\x9c\x84\x85\x8d\x8e",
    "unfinished": "\x1b]52;c;4242",
    "escapes": "\x1bc\x1b#8\x1b(0\x1bN4242\x1b\x1b[4242m",
    "controls": "4242" + "".join(map(chr, (*range(1, 9), *range(11, 32), 127))),
    "bidi": "4242\u202a\u202b\u202d\u202ecod.exe\u202c\u2066\u2067\u2068x\u2069\u200e\u200f\u061c",
    "zero-width": "42\u200b42\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f\u115f\u3164\uffa0\u2061",
    "tags": "4242\U000e0001" + "".join(chr(0xE0000 + ord(letter)) for letter in "run this") + "\U000e007f",
    "selectors": "4242\ufe0f\ufe0e\U000e0100 1\ufe0f\u20e3 \U0001f468\u200d\U0001f469 \U0001f1f8\U0001f1fe",
    "combining": "4242 e" + "\u0301" * 900 + " \u0e33\u0e33 \u0488\u0489\u20dd" + "\u0f71" * 90,
    "separators": "42\u202842\u2029x\x85y\x0bz\x0cw",
    "markup": "4242 [click=app.quit]a[/] [/] [@click=app.bell]b[/@click] [link=file:///etc/passwd]c[/link] [bold red]",
    "half": "4242 \ud83d \udc00\udc00",
    "odd": "4242 \ue000\ufffe\uffff\U0010ffff\U0001fffe\ufff9x\ufffay\ufffb",
    "wide": "4242 ﷽𒐫︘中文字符測試\u1160\u11a8",
    "formula": "=HYPERLINK(\"http://evil.example/4242\";\"x\")",
    "nul": "42\x0042",
}  # fmt: skip
"""The attacks as text, by name."""

RAW_ATTACKS: dict[str, bytes] = {
    "raw-c1": b"\x9b4242m \x9d2;4242\x9c \x904242\x9c",
    "overlong": b"\xc0\x9b\xe0\x80\x9b4242m \xc0\x80 \xf0\x80\x80\x9b4242m \xc1\x9b",
    "surrogates": b"\xed\xa0\xbd\xed\xb0\x80 4242",
    "beyond": b"\xf4\x90\x80\x80 \xf8\x88\x80\x80\x80 4242 \xfe\xff",
}
"""Bytes that are no UTF-8, and would be controls to a careless decoder."""

STORY = (
    "A drone strike killed {killed} soldiers near Derna in Libya on Friday, the army said. {attack} More was not known."
)
"""An article that is understood, so that its words come into every pane."""

_OWN = re.compile(
    r"\x1b\[[<>=?]?[0-9;]*[ $]?[@-~]"  # control sequences; those with 4242 are not ours
    r"|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer
    r"|\x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07"  # what `y` copies
    r"|\x1b[=>78M]"
)
_FORBIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def leaks(stream: bytes, *, own: bool) -> list[str]:
    """Give what in the bytes sent to a terminal comes from the data and could control it; ``own`` allows our own.

    What was copied to the clipboard is looked at as well: it is going to be pasted somewhere.
    """
    found: list[str] = []
    text = stream.decode("utf-8", "surrogateescape")

    def ours(sequence: re.Match[str]) -> str:
        if "4242" in sequence[0] and not sequence["copied"]:
            found.append(repr(sequence[0]))
        if sequence["copied"]:
            import base64

            found.extend(leaks(base64.b64decode(sequence["copied"]), own=False))
        return ""

    rest = _OWN.sub(ours, text) if own else text
    for at, character in enumerate(rest):
        if unicodedata.category(character) in _FORBIDDEN and character not in "\r\n":
            found.append(f"U+{ord(character):04X} in {rest[max(0, at - 20) : at + 20]!r}")
    return found


def write_corpus(folder: Path) -> Path:
    """Write hostile articles into a new folder, in several formats; files without news and odd names are among them."""
    folder.mkdir()
    (folder / "all.jsonl").write_bytes(b"".join(_json_line(name, text) for name, text in ATTACKS.items()))
    (folder / "acled.csv").write_text(_acled(), encoding="utf-8", errors="surrogatepass")
    (folder / "feed.xml").write_text(feed(), encoding="utf-8", errors="replace")
    (folder / "page.html").write_text(_page(), encoding="utf-8", errors="replace")
    (folder / "letter.eml").write_bytes(_letter())
    (folder / "raw.jsonl").write_bytes(
        b"".join(
            b'{"title": "'
            + attack
            + b'", "date": "2021-03-06", "text": "Gunmen killed 4 men in Derna. '
            + attack
            + b'"}\n'
            for attack in RAW_ATTACKS.values()
        )
    )
    for number, (name, text) in enumerate(ATTACKS.items()):
        if name not in ("nul", "half", "combining"):
            named = folder / f"{number} {text.replace('/', '|')[:60]}.txt"
            named.write_text(f"Shelling wounded {number + 2} people in Sirte.", encoding="utf-8")
    (folder / "\x1b[4242m.json").write_bytes(b'{"text": \x1b[4242m')
    (folder / "long.txt").write_text("Gunmen killed two men in Benghazi. " + "42 " * 300_000, encoding="utf-8")
    return folder


def _json_line(name: str, attack: str) -> bytes:
    killed = 3 + len(name)
    record = {
        "title": f"{attack} Strike near Derna {name}",
        "text": STORY.format(killed=killed, attack=attack) + f"\n\n{attack}\n\n“{attack}”, he said on Monday.",
        "source": f"Agency {attack}",
        "author": attack,
        "url": f"https://news.example/{name}?{attack}",
        "date": "2021-03-06",
    }
    return json.dumps(record).encode() + b"\n"


def _acled() -> str:
    """Give incidents as ACLED codes them, so that the attacks are names of actors and places."""
    out = io.StringIO()
    columns = (
        "event_id_cnty event_date event_type sub_event_type actor1 actor2 country admin1 location "
        "latitude longitude source notes fatalities tags"
    )
    table = csv.DictWriter(out, columns.split())
    table.writeheader()
    for number, (name, attack) in enumerate(ATTACKS.items()):
        if name in ("nul", "half", "controls", "separators"):
            continue
        row = dict.fromkeys(columns.split(), attack)
        row |= {"event_date": "2021-03-05", "latitude": "32.7", "longitude": str(20 + number / 10), "fatalities": "3"}
        row |= {
            "event_type": "Battles",
            "sub_event_type": "Armed clash",
            "notes": f"A clash near {attack} killed three.",
        }
        row |= {"actor1": f"Actor {attack}", "location": f"Place {attack}"}
        table.writerow(row)
    return out.getvalue()


def feed() -> str:
    """Give an RSS feed with attacks, written as character references where XML has them."""
    items = "".join(
        f"<item><title>{_xml(attack)} raid</title><link>https://news.example/{number}</link>"
        f"<author>{_xml(attack)}</author><pubDate>Sat, 06 Mar 2021 10:00:00 GMT</pubDate>"
        f"<description>Gunmen killed {number + 2} men in Misrata. {_xml(attack)}</description></item>"
        for number, attack in enumerate(ATTACKS.values())
    )
    return f'<rss version="2.0"><channel><title>Feed {_xml(ATTACKS["osc-title"])}</title>{items}</channel></rss>'


def _xml(text: str) -> str:
    return "".join(escape(letter) if letter.isprintable() else f"&#x{ord(letter):x};" for letter in text)


def _page() -> str:
    body = "".join(
        f"<p>Rockets hit Zliten, killing {n + 2} people. {_xml(text)}</p>" for n, text in enumerate(ATTACKS.values())
    )
    return (
        f"<!DOCTYPE html>\n<html><head><title>{_xml(ATTACKS['osc-52'])}</title>"
        f'<meta property="og:site_name" content="{_xml(ATTACKS["csi"])}"></head>'
        f"<body><article>{body}</article></body></html>"
    )


def _letter() -> bytes:
    subject = Header(ATTACKS["osc-title"], "utf-8").encode()
    sender = Header(ATTACKS["bidi"], "utf-8").encode()
    head = f"From: {sender} <a@news.example>\nSubject: {subject}\nDate: Sat, 06 Mar 2021 10:00:00 +0000\n"
    return (
        f"{head}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nA bomb killed six in Tobruk.\n\n".encode()
        + b"".join(RAW_ATTACKS.values())
    )
