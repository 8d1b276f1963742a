"""A slow link: a way to a port of this machine that carries only so many bytes a second, and can break."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PIECE = 1024
"""Bytes that travel at once; more would come late all together, as no line brings them."""


_WINDOW = 8 * _PIECE
"""Bytes that may be on their way: what waits beyond that, waits in the server."""


class SlowLink:
    """Carries what comes to its port to another one and back; the way back, to who reads, is the slow one."""

    def __init__(self, to_port: int, rate: int, delay: float) -> None:
        self.rate = rate
        """Bytes a second on the way back."""
        self.carried = 0
        """Bytes that it has brought back."""
        self._to, self._delay = to_port, delay
        self._flows = threading.Event()
        self._flows.set()
        self._ends: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def swallow(self) -> None:
        """Carry nothing any more, and say nothing of it, as a network does that has lost its way."""
        self._flows.clear()

    def cut(self) -> None:
        """Break all connections, and take no new ones."""
        for end in (self._door, *self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._flows.set()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._door.accept()
                far = socket.socket()
                far.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, _PIECE)
                far.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _WINDOW)
                far.connect(("127.0.0.1", self._to))
                self._ends += [near, far]
                threading.Thread(target=self._there, args=(near, far), daemon=True).start()
                threading.Thread(target=self._back, args=(far, near), daemon=True).start()

    def _there(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError):
            while data := near.recv(65536):
                time.sleep(self._delay)
                self._flows.wait()
                far.sendall(data)
            far.shutdown(socket.SHUT_WR)

    def _back(self, far: socket.socket, near: socket.socket) -> None:
        with suppress(OSError):
            while data := far.recv(_PIECE):
                time.sleep(len(data) / self.rate)
                self._flows.wait()
                near.sendall(data)
                self.carried += len(data)
            near.shutdown(socket.SHUT_WR)


@contextmanager
def slow_link(to_port: int, *, rate: int, delay: float = 0.03) -> Iterator[SlowLink]:
    """Give a link to a port that carries ``rate`` bytes a second, until the block is left."""
    link = SlowLink(to_port, rate, delay)
    try:
        yield link
    finally:
        link.cut()
