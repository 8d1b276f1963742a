"""A web server for tests, on this machine, that answers as it is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What is sent for a path: the last of ``statuses`` again and again, after each before it once.

    An ``endless`` body goes on for ever; a ``slow`` one comes byte by byte, with that many seconds between them;
    ``sent`` counts its bytes.
    """

    body: bytes = b""
    statuses: list[int] = field(default_factory=lambda: [200])
    headers: dict[str, str] = field(default_factory=dict)
    endless: bool = False
    slow: float = 0.0
    sent: int = 0


@dataclass
class Web:
    """A running server: its address, its answers by path, and the paths and headers that it was asked for."""

    address: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        """Give the address of a path."""
        return self.address + path


@contextmanager
def serving() -> Iterator[Web]:
    """Serve until the block is left."""
    web = Web("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, {key.lower(): value for key, value in self.headers.items()}))
            answer = web.answers.get(self.path, Answer(statuses=[404]))
            status = answer.statuses.pop(0) if len(answer.statuses) > 1 else answer.statuses[0]
            if answer.headers.get("ETag") and self.headers.get("If-None-Match") == answer.headers["ETag"]:
                status = 304
            self.send_response(status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            body = answer.body if status == 200 else b""
            if not answer.endless and "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                for at in range(len(body)) if answer.slow else ():
                    self.wfile.write(body[at : at + 1])
                    answer.sent += 1
                    time.sleep(answer.slow)
                self.wfile.write(b"" if answer.slow else body)
                while answer.endless:
                    self.wfile.write(b"endless " * 4096)
            except OSError:
                pass

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
