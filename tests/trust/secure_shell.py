"""A real sshd on this machine whose only command is the browser, and terminals that log in to it."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pyte

from tests.tui.terminal import PATIENCE, ROOT, Terminal

SSHD = shutil.which("sshd") or next(
    (path for path in ("/usr/sbin/sshd", "/usr/lib/ssh/sshd") if Path(path).exists()), None
)
SSH = shutil.which("ssh")


@dataclass(frozen=True)
class Server:
    """A running sshd: its port and the key that opens it."""

    port: int
    key: Path
    folder: Path

    def command(self) -> list[str]:
        """Give the words that log in."""
        options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "IdentitiesOnly=yes")
        chosen = [word for option in options for word in ("-o", option)]
        where = ["-i", str(self.key), "-p", str(self.port), f"{getpass.getuser()}@127.0.0.1"]
        return [SSH or "ssh", "-tt", "-F", "none", *chosen, *where]

    def browsers(self) -> list[int]:
        """Give the processes of browsers that run for those who logged in."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if str(self.folder / "library.db").encode() in words and words[0] == sys.executable.encode():
                found.append(int(entry.name))
        return found

    def places(self) -> list[Path]:
        """Give the files in which browsers keep where their readers are."""
        return list((self.folder / "state" / "tidings" / "places").glob("*[0-9]"))

    def wait_until_gone(self) -> None:
        """Wait until no browser runs any more."""
        end = time.monotonic() + PATIENCE
        while self.browsers():
            assert time.monotonic() < end, f"browsers {self.browsers()} still run"
            time.sleep(0.1)


@contextmanager
def serving_browser(folder: Path, database: Path, *options: str) -> Iterator[Server]:
    """Serve the browser on a database to whoever logs in, as docs/trust.md says, until the block is left."""
    keys = {name: folder / name for name in ("host", "user")}
    for key in keys.values():
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    browser = " ".join([sys.executable, "-m", "tui.cli", "--db", str(database), "browse", *options])
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd keeps the unprivileged half of itself there
    (folder / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {keys['host']}\nPidFile {folder / 'pid'}\n"
        f"AuthorizedKeysFile {keys['user']}.pub\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        f"PermitRootLogin yes\nClientAliveInterval 1\nClientAliveCountMax 2\nPrintMotd no\nPrintLastLog no\n"
        f"SetEnv PYTHONPATH={ROOT} XDG_CONFIG_HOME={folder} XDG_STATE_HOME={folder / 'state'}\nForceCommand {browser}\n"
    )
    with (folder / "sshd.log").open("wb") as log:
        running = subprocess.Popen([SSHD or "sshd", "-D", "-e", "-f", str(folder / "sshd_config")], stderr=log)
    try:
        _wait_for_port(port, running, folder / "sshd.log")
        yield Server(port, keys["user"], folder)
    finally:
        running.terminate()
        running.wait(PATIENCE)


def _wait_for_port(port: int, running: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        assert running.poll() is None, log.read_text()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.05)


class SecureShell(Terminal):
    """A terminal that has logged in."""

    def __init__(self, server: Server, size: tuple[int, int] = (120, 30)) -> None:
        width, height = size
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        words = server.command()
        environment = {**os.environ, "TERM": "xterm-256color"}
        self.child = pexpect.spawn(words[0], words[1:], env=environment, dimensions=(height, width), timeout=PATIENCE)

    def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        self.screen.resize(height, width)
        self.child.setwinsize(height, width)

    def cut(self) -> None:
        """Let the connection break without a word."""
        os.kill(self.child.pid, signal.SIGKILL)

    def fall_silent(self) -> None:
        """Let the client neither answer nor go away, as behind a network that swallows everything."""
        os.kill(self.child.pid, signal.SIGSTOP)

    def close(self) -> None:
        """Let go of it, whatever state it is in."""
        if self.child.isalive():
            os.kill(self.child.pid, signal.SIGKILL)
        self.child.close(force=True)
