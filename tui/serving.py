"""The browser in a web page, for those who have no terminal at hand: textual-serve, with its doors closed.

Whoever reaches the page can read the database, so it is served on this machine alone unless told otherwise. A page of
another site that is open in the same web browser is kept out by comparing where a request comes from and goes to.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

from tui import console

TEMPLATES = Path(__file__).with_name("page")
"""The web page that the browser is shown in."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""The names of this machine, which no other can reach."""
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws: wss:"
)
"""Nothing is loaded from anywhere else."""


class Page(Server):
    """The page on one database. Each visitor has a browser of their own, and all of them only read."""

    def __init__(self, database: Path, *, host: str, port: int, public_url: str | None) -> None:
        arguments = [sys.executable, "-m", "tui.cli", "--db", str(database.absolute()), "browse", "--restricted"]
        super().__init__(
            f"exec {shlex.join(arguments)}",
            host=host,
            port=port,
            title="tidings",
            public_url=public_url or f"http://{_bracketed(host)}:{port}",
            templates_path=TEMPLATES,
        )

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()
        app.middlewares.append(self._only_own())
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where the page is."""
        console.say(f"tidings is at {self.public_url} for reading; Ctrl-C ends it")

    @property
    def _own(self) -> set[str]:
        """The names and port under which the page may be asked for."""
        hosts = {urlsplit(self.public_url).netloc, f"{_bracketed(self.host)}:{self.port}"}
        if self.host in LOOPBACK:
            hosts |= {f"{_bracketed(name)}:{self.port}" for name in LOOPBACK}
        return hosts

    def _only_own(self) -> Middleware:
        """Refuse what was meant for another site, or comes from the page of one."""

        @web.middleware
        async def only_own(request: web.Request, handler: Handler) -> web.StreamResponse:
            origin = request.headers.get("Origin")
            if request.host not in self._own or (origin is not None and urlsplit(origin).netloc not in self._own):
                raise web.HTTPForbidden(text="This page is not served under that name; see --url.\n")
            response = await handler(request)
            if not response.prepared:
                response.headers["Content-Security-Policy"] = _POLICY
                response.headers["X-Frame-Options"] = "DENY"
            return response

        return only_own


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
