"""The thin wire: what is drawn reaches the terminal as the cells that changed, and scrolling as scrolling.

Textual sends whole dirty regions: some 8 KB for moving a cursor by a line. :class:`Wire` keeps a copy of what the
terminal shows, works out what is different, and says that in as few bytes as it can. The screens are the same.
:class:`Link` knows from the terminal's answers how far behind it is, so that frames are left out instead of queued.
"""

from __future__ import annotations

from tui.wire.frame import Frame
from tui.wire.link import PATIENCE_SECONDS, Link
from tui.wire.wire import Wire

__all__ = ["PATIENCE_SECONDS", "Frame", "Link", "Wire"]
