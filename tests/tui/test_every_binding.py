"""A robot goes to every screen in a real terminal and presses every key that is bound there: none is dead or breaks it.

Which screens there are and what is bound on them is asked of the app itself, so that a new key is pressed too.
"""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

import tui.browse
import tui.screens
from db.extract import extract
from db.model import RawArticle
from db.store.writing.opening import open_writer
from tests.tui import library
from tests.tui.running import browsing, settle
from tests.tui.terminal import Terminal, environment
from tui.browse.following import FollowingScreen
from tui.browse.panes import PanesScreen
from tui.browse.searching import SearchingScreen
from tui.browse.working import WorkingScreen
from tui.keymap import KEYS
from tui.screens.left import LeftOnce

pytestmark = pytest.mark.torture
SIZE = (80, 24)
MIDDLE = ("g", "j", "j", "j")
"""From wherever to an incident that has others on both sides."""
READING = ("/", *"lighthouse", "enter", "~2 incidents found", "enter", "~j scroll")
WAYS: dict[str, tuple[str, ...]] = {
    "timeline": MIDDLE,
    "timeline of a search": ("/", *"shells", "enter", "~incidents found", "j"),
    "search bar": ("/", *"place:Ost", "~Esc done"),
    "article": (*READING, "g", "ctrl+d"),
    "facets": ("f", "~drone", *"jjj"),
    "map": ("m", "~Enter narrow", "n", "plus"),
    "articles": ("A", "~Coast Agency", *"jjj"),
    "help": ("?", "~Keys of tidings", *"jjj"),
    "palette": (":", *"colours", "~Colours: paper"),
    "tag": (*MIDDLE, "t", "~Tag this incident", *"port"),
    "incident": (*MIDDLE, "i", "~Esc", "j"),
    "days": (*MIDDLE, "d", "left"),
    "names": (*READING, "g", "w"),
    "card": (*READING, "g", "w", "enter", "~narrow the timeline", "j"),
    "merging": (*MIDDLE, "x", "j", "x", "M", "~Are these 2"),
    "jumping": (*MIDDLE, ";"),
    "log": ("L", "~Since tidings was started"),
    "corrections": (*READING, "c", "~article date", *"jjj"),
}
"""How the robot gets to each state, from a timeline that is not searched: keys, and after a ~ the words to wait for."""
NEAR_AND_FAR = (
    "Shells hit a market in Damascus on 3 March 2021, killing three people, officials said.",
    "Gunmen attacked a farm near Mogadishu on 5 March 2021, killing two farmers, officials said.",
)
LONG = (
    "A drone struck the lighthouse of Derna on 4 March 2021, killing two soldiers, officials said.\n\n"
    + "".join(f"On page {page} of his log the keeper wrote of the sea and the weather.\n\n" for page in range(60))
    + "Gunmen attacked a checkpoint in Benghazi on 5 March 2021, killing a policeman, officials said."
)
"""Two incidents, with much to scroll through between them."""
PARTS = {PanesScreen, FollowingScreen, SearchingScreen, WorkingScreen, LeftOnce}
"""What screens are made of; none of them is ever shown by itself."""
MOVING = {key.id for key in KEYS if key.pane == "panes"}
ESCAPES = 3
"""From a line to type into, the article and a search."""
SHORT_SECONDS, ARRIVED_SECONDS, PATIENT_SECONDS = 0.06, 0.25, 2.0
PAUSES = (0.2, 1.0, 5.0)
"""Between an Escape and the key behind it; a busy machine may read both at once, and takes them for one key."""


@dataclass(frozen=True)
class Bound:
    """A key that works in a state: the screen, what has the focus, the key, the id of its binding."""

    screen: type[Screen[object]]
    focused: type[Widget] | None
    key: str
    id: str

    @property
    def edits(self) -> bool:
        """Whether it is one of Textual's keys to edit a line with."""
        return self.focused is not None and issubclass(self.focused, Input) and not self.id


async def bound(database: Path, way: tuple[str, ...]) -> list[Bound]:
    """Give what is bound at the end of a way, as the app itself says."""
    async with browsing(database, *SIZE) as (app, pilot):
        for key in way:
            if not key.startswith("~"):
                await pilot.press(key)
                await settle(app, pilot)
        focused = type(app.focused) if app.focused else None
        active = app.screen.active_bindings.items()
        return [Bound(type(app.screen), focused, key, found.binding.id or "") for key, found in active]


class Robot:
    """Somebody at a terminal who goes a way, presses one key, looks, and goes back."""

    def __init__(self, database: Path, folder: Path) -> None:
        self._database = database
        self._kept = folder / "kept"
        self._environment = environment(folder, PATH="/nowhere", BROWSER="", XDG_STATE_HOME=str(self._kept))
        self._at: tuple[str, ...] = ()
        self._fitting: set[tuple[str, ...]] = set()
        self.terminal = self._opened()

    def _opened(self) -> Terminal:
        """Open the browser as one that never was cut off: it would go on with the search of the one before."""
        shutil.rmtree(self._kept / "tidings" / "places", ignore_errors=True)
        terminal = Terminal(self._database, environment=self._environment, size=SIZE)
        terminal.wait_for("71 incidents")
        terminal.rest()
        return terminal

    def answers(self, way: tuple[str, ...], binding: Bound) -> bool:
        """Tell whether the screen looks different once a key was pressed at the end of a way.

        Where the first key to move by moves nothing, all that is shown fits the screen.
        """
        if self._at != way:
            self._go(way)
        changed = self._press(way, binding)
        if not (
            changed or binding.edits or (binding.id in MOVING and way in self._fitting)
        ):  # it was at the end already, or the words of its answer still stood there
            self.terminal.child.close(force=True)
            self.terminal = self._opened()
            self._go(way)
            changed = self._press(way, binding, 3 * PATIENT_SECONDS)
            if not changed and binding.id in MOVING:
                self._fitting.add(way)
        return changed

    def _press(self, way: tuple[str, ...], binding: Bound, patience: float = PATIENT_SECONDS) -> bool:
        terminal, before, sent = self.terminal, self.terminal.picture, len(self.terminal.raw)
        seconds = SHORT_SECONDS if binding.edits else patience
        terminal.press(binding.key)
        terminal.rest(seconds)
        if len(terminal.raw) > sent:  # a pane that loses the focus is drawn again, as it was, before a screen opens
            terminal.differs(before, seconds)
        assert "Traceback" not in terminal.text, f"{binding} after {way}:\n{terminal.text}"
        self._at = way if binding.id in MOVING or (binding.edits and binding.key != "enter") else ()
        if binding.id == "suspend":
            terminal.wait_until(lambda: terminal.is_suspended)
            terminal.resume()
            return True
        if binding.id == "quit":
            terminal.wait_until(lambda: not terminal.child.isalive())
            assert terminal.child.exitstatus == 0
            self.terminal = self._opened()
            return True
        assert terminal.child.isalive(), f"{binding} after {way} ended it:\n{terminal.text}"
        return terminal.picture != before or (binding.id == "redraw" and len(terminal.raw) > sent)

    def _go(self, way: tuple[str, ...]) -> None:
        """Leave whatever was entered, and go a way from there."""
        for seconds in PAUSES:
            for _ in range(ESCAPES):
                self.terminal.press("escape")
                self.terminal.rest(SHORT_SECONDS)
            self.terminal.drain(seconds)
            if all(self._step(step) for step in way):
                break
        else:
            raise AssertionError(f"no way to {way}:\n{self.terminal.text}")
        self.terminal.rest(ARRIVED_SECONDS)
        self._at = way

    def _step(self, step: str) -> bool:
        """Press a key, or tell whether the words come that are to come now."""
        if step.startswith("~"):
            return self.terminal.shows(step[1:])
        self.terminal.press(step)
        return True


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough to scroll through, with all that articles can have."""
    path = library.build_many(tmp_path_factory.mktemp("everything") / "library.db", 60)
    with open_writer(library.build(path)) as store, store.batch():
        for number, body in enumerate((LONG, *NEAR_AND_FAR)):
            raw = RawArticle(body, f"{number}.txt", published="2021-03-07")
            store.add(raw, extract(body, published="2021-03-07"), extractor="1")
    return path


@pytest.fixture(scope="module")
def walked(everything: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Bound, bool]]:
    """Give what is bound anywhere, and whether it answered in any state; what has answered is not asked again."""
    folder = tmp_path_factory.mktemp("robot")
    robot = Robot(Path(shutil.copy(everything, folder)), folder)
    answered: dict[Bound, bool] = {}
    for way in WAYS.values():
        for binding in asyncio.run(bound(everything, way)):
            answered[binding] = answered.get(binding, False) or robot.answers(way, binding)
    yield answered
    robot.terminal.child.close(force=True)


def test_every_screen_is_walked_through(walked: dict[Bound, bool]) -> None:
    packages = (tui.browse, tui.screens)
    names = [found.name for one in packages for found in pkgutil.iter_modules(one.__path__, f"{one.__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    things = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    screens = {thing for thing in things if issubclass(thing, Screen) and thing.__module__.startswith("tui.")}
    assert {binding.screen for binding in walked} == screens - PARTS


def test_every_key_of_the_table_is_pressed(walked: dict[Bound, bool]) -> None:
    assert {key.id for key in KEYS} - {binding.id for binding in walked} == set()


def test_no_binding_is_dead(walked: dict[Bound, bool]) -> None:
    moved = {binding.focused for binding, answers in walked.items() if answers and binding.id in MOVING}
    silent = [
        binding
        for binding, answers in walked.items()
        if not (answers or binding.edits or (binding.id in MOVING and binding.focused not in moved))
    ]
    assert not silent, "\n".join(f"{binding.key} on {binding.screen}, {binding.focused}" for binding in silent)
