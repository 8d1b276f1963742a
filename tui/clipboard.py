"""What is sent to put text into the clipboard of the terminal that the reader sits at: OSC 52."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

MOST = 8000
"""Characters sent at most; several terminals drop longer ones."""
_SCREEN_PIECE = 76
"""Of what is handed through, GNU screen takes so many characters at once (so does `osc52.sh` of hterm)."""


def sequence(text: str, environment: Mapping[str, str]) -> str:
    """Give the escape sequence for a terminal as the environment describes it.

    tmux takes the plain one where `set-clipboard` is on, and hands the wrapped one through where `allow-passthrough`
    is; GNU screen only hands wrapped pieces through.
    """
    plain = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode()}\a"
    if environment.get("TMUX"):
        return plain + "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("STY"):
        pieces = (plain[at : at + _SCREEN_PIECE] for at in range(0, len(plain), _SCREEN_PIECE))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return plain
