"""What stands on the screen for the characters that are not drawn as they are."""

import pytest

from tui.text import clip, fit, one_line, visible


@pytest.mark.parametrize(
    "text", ["[o]ne", "[Anadolu/Getty]", "[/]", "[b]$x[/b]", "\\[x]", "{x}", "القاهرة", "中文 Ålbū"]
)
def test_text_appears_as_written(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("bell\x07", "bell␇"),
        ("\x7f", "␡"),
        ("\x9b2J", "\ufffd2J"),
        ("one\ttwo\r\nthree", "one two  three"),
        ("abc\u202etxt.exe", "abctxt.exe"),
        ("no\u00a0break\u2009thin", "no break thin"),
        ("zero\u200bwidth\u200d\ufeff", "zerowidth"),
        ("tag\U000e0041", "tag"),
        ("\ud83d", "\ufffd"),
        ("\U0001f1f8\U0001f1fe", "SY"),
        ("\u0301", "◌\u0301"),
    ],
)
def test_the_rest_is_made_visible_or_dropped(text: str, drawn: str) -> None:
    assert visible(text) == drawn


def test_wide_characters_are_cut_whole() -> None:
    assert clip("中文中文", 4) == "中…"
    assert fit("中文中文", 4) == "中… "
    assert fit("7", 3, right=True) == "  7"


def test_one_line_joins_what_was_broken() -> None:
    assert one_line(" a \n\n b\u2028c ") == "a b c"
