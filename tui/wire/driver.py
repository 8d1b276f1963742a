"""Textual's driver of a terminal, with an ear for the answers that tell of the link."""

from __future__ import annotations

import select
import time
from typing import Protocol, cast

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.wire.link import AT_ONCE, WHERE, Link

LAST_ANSWERS_SECONDS = 0.5
"""So long an answer is waited for when the terminal is given back: the shell would take it for something typed."""
LOOK_SECONDS = 0.005
"""How often it is looked for an answer then."""


class Linked(Protocol):
    """The app at the other end of the line."""

    @property
    def link(self) -> Link:
        """What is known of the line."""

    def catch_up(self) -> None:
        """Hear that the terminal has answered."""


class LinkedDriver(LinuxDriver):
    """Asks the terminal as soon as there is one, and keeps its answers from the rest of the program."""

    _at_once = False

    def start_application_mode(self) -> None:
        """Take the terminal, and ask it something before anything is drawn: that is how long the way takes."""
        self._at_once = False
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._writer_thread is not None and self.input_tty:
            self.write(self._link.listen())

    def stop_application_mode(self) -> None:
        """Give the terminal back once its last answers are here."""
        self._link.hush()
        until = time.monotonic() + LAST_ANSWERS_SECONDS
        while self._link.awaits and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read what is typed. Bytes that are neither text nor a key would end Textual's reading: they are dropped."""
        while True:
            try:
                return super().run_input_thread()
            except (ValueError, OverflowError):
                continue

    def process_message(self, message: Message) -> None:
        """Hear the answers, pass everything else on."""
        if isinstance(message, TerminalSupportsSynchronizedOutput) and not self._at_once:
            self._at_once = True  # Textual has asked for this itself, before we asked for anything
            super().process_message(message)
        elif isinstance(message, (events.CursorPosition, TerminalSupportsSynchronizedOutput)):
            self._link.answered()
            self._link.ask_with(AT_ONCE if self._at_once else WHERE)
            self._app.call_later(cast("Linked", self._app).catch_up)
        else:
            super().process_message(message)

    @property
    def is_cut(self) -> bool:
        """Whether the terminal is gone: who is started so that hangups are ignored hears nothing of it."""
        look = select.poll()
        look.register(self.fileno, 0)
        return any(state & select.POLLHUP for _, state in look.poll(0))

    @property
    def _link(self) -> Link:
        return cast("Linked", self._app).link
