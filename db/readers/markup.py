"""From a fragment of HTML, such as a feed or a mail holds, to the text a reader sees."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_TAG = re.compile(r"</?(?:p|br|div|a|b|i|em|strong|ul|li|img|span|h[1-6]|blockquote|table)\b[^>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_PARAGRAPHS = {
    *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table"),
    *("td", "th", "tr", "ul"),
}
_SILENT = {"script", "style", "template", "noscript", "head", "iframe", "svg"}


def is_markup(text: str) -> bool:
    """Tell whether ``text`` is a fragment of HTML rather than plain text."""
    return _TAG.search(text) is not None


def plain(text: str) -> str:
    """Give what a record's ``text`` says to a reader: the text of markup; else entities decoded, but only once."""
    if is_markup(text):
        return text_of(text)
    return unescape(text) if _ENTITY.search(text) else text


def plain_or_none(value: object) -> str | None:
    """Give what a field says to a reader, None where it is no text or says nothing."""
    return plain(value).strip() or None if isinstance(value, str) else None


def text_of(fragment: str) -> str:
    """Give the text of ``fragment``, a line a paragraph, entities decoded; scripts and styles say nothing."""
    collector = _Collector()
    try:
        collector.feed(fragment)
        collector.close()
    except AssertionError:  # the parser fails on a broken "<![", which is then text
        return text_of(fragment.replace("<![", "&lt;!["))
    lines = (re.sub(r"[ \t\r\n\f]+", " ", line).strip(" ") for line in collector.lines)
    return "\n".join(line for line in lines if line)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _PARAGRAPHS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _PARAGRAPHS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.lines[-1] += data


_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<number>[0-9]+));?")
_NO_CHARACTER = "&#xfffd;"
_BEYOND = 0x110000


def mended(markup: str) -> str:
    """Give markup with U+FFFD for each reference to what is no character of XML: parsers give up a page for one."""
    return _REFERENCE.sub(lambda found: found[0] if _is_character(found) else _NO_CHARACTER, markup)


def _is_character(reference: re.Match[str]) -> bool:
    digits, base = (reference["hex"], 16) if reference["hex"] else (reference["number"], 10)
    code = int(digits, base) if len(digits) < 12 else _BEYOND
    if code < 0x20:
        return code in (0x9, 0xA, 0xD)
    return not (0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code >= _BEYOND)
