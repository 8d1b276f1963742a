"""Every key of the browser, in one table: the bindings, the help, the palette and `tidings keys` are made from it.

A user's keymap is {id: keys}, keys being names as Textual writes them, joined by commas ("j,down"). Ids never change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from textual.binding import Binding


class Key(NamedTuple):
    """One thing a key can do.

    ``pane`` says where it works: "anywhere", "panes" (timeline, article, help: whatever moves) or one of the panes.
    ``label`` is the word in the footer, "" for none; ``says`` is the sentence in the help.
    """

    id: str
    keys: str
    action: str
    label: str
    says: str
    pane: str = "anywhere"


KEYS: tuple[Key, ...] = (
    Key("down", "j,down", "down", "", "Down: to the next incident, or a line on in the article", "panes"),
    Key("up", "k,up", "up", "", "Up: to the incident before, or a line back in the article", "panes"),
    Key("half-down", "ctrl+d", "half_down", "", "Half a page down", "panes"),
    Key("half-up", "ctrl+u", "half_up", "", "Half a page up", "panes"),
    Key("page-down", "pagedown,space", "page_down", "", "A page down", "panes"),
    Key("page-up", "pageup,b", "page_up", "", "A page up", "panes"),
    Key("first", "g,home", "first", "", "To the newest incident, or the top of the article", "panes"),
    Key("last", "G,end", "last", "", "To the oldest incident, or the end of the article", "panes"),
    Key("read", "enter", "read", "read", "Read the article of the incident under the cursor", "timeline"),
    Key("next-name", "w", "next_name", "", "To the next name: a place, an actor, a weapon …", "article"),
    Key("previous-name", "W", "previous_name", "", "To the name before", "article"),
    Key("card", "enter", "card", "", "The card of the name: what it is, where, when, with whom", "article"),
    Key("next", "n", "next_mark", "next", "To the next match of the search, else to the next incident"),
    Key("previous", "N", "previous_mark", "", "To the one before"),
    Key(
        "next-incident", "right_square_bracket", "next_incident", "", "To the next incident of the article in any case"
    ),
    Key("previous-incident", "left_square_bracket", "previous_incident", "", "To the incident before"),
    Key("back", "escape", "back", "back", "Back: out of the article, then out of the search"),
    Key("pane", "tab", "other_pane", "", "To the other pane; while searching, complete what is typed"),
    Key("search", "/", "search", "search", "Search and filter; the timeline follows while you type"),
    Key("incident", "i", "incident", "", "All that is known of the incident, and where reports disagree"),
    Key("jump", ";", "jump", "", "Jump: type the letters that appear on an incident or a name"),
    Key("choose", "enter", "choose", "", "Take what is under the cursor", "facets"),
    Key("map", "m", "map", "", "A map of what is found, to narrow to a place on it"),
    Key("left", "h,left", "left", "", "West on the map", "map"),
    Key("right", "l,right", "right", "", "East on the map", "map"),
    Key("closer", "plus,equals_sign", "closer", "", "Closer", "map"),
    Key("farther", "minus", "farther", "", "Farther away", "map"),
    Key("next-cluster", "n,tab", "next_cluster", "", "To the next place, the largest first", "map"),
    Key("previous-cluster", "N,shift+tab", "previous_cluster", "", "To the place before", "map"),
    Key("narrow-cluster", "enter", "choose", "", "Narrow the search to the place, or to what is on the map", "map"),
    Key("days", "d", "days", "", "Days: choose a span of the bars above, to narrow to it"),
    Key("bar-left", "h,left", "left", "", "To the bar before", "histogram"),
    Key("bar-right", "l,right", "right", "", "To the bar behind", "histogram"),
    Key("widen-left", "H,shift+left", "widen_left", "", "The bar before as well", "histogram"),
    Key("widen-right", "L,shift+right", "widen_right", "", "The bar behind as well", "histogram"),
    Key("pin", "space,v", "pin", "", "Leave one end of the span here, move the other; or let it go", "histogram"),
    Key("narrow-days", "enter", "choose", "", "Narrow the search to the days of the span", "histogram"),
    Key("facets", "f", "facets", "filter", "Types, places, actors and sources found, to narrow to one"),
    Key("copy", "y", "copy", "copy", "Copy the incident to your clipboard, over SSH as well"),
    Key("articles", "A", "articles", "", "The articles found, those without an incident included"),
    Key("more", "F", "more_like", "", "Narrow to what the incident has: its place, its actors …"),
    Key("undo", "backspace,less_than_sign", "undo_search", "", "Back to the search before this one"),
    Key("redo", "greater_than_sign", "redo_search", "", "Forward to the search that you went back from"),
    Key("tag", "t", "tag", "", "Tag the incident, or take a tag off it"),
    Key("note", "a", "note", "", "Write a note on the incident, or take one away"),
    Key("correct", "c", "correct", "", "Put right what was understood wrongly: type, date, who …"),
    Key("mark", "x", "mark", "", "Mark the incident, to merge or to write, or take the mark off"),
    Key("merge", "M", "merge", "", "Make what is marked one, or find what this is the same as"),
    Key("split", "S", "split", "", "Make what one article reports an incident of its own"),
    Key("star", "asterisk", "star", "", "Put a star on the article, or take it off"),
    Key("unread", "r", "unread", "", "Mark the article as read, or as unread"),
    Key("searches", "s", "searches", "", "Searches that you keep, with what is new in them"),
    Key("undo-change", "u", "undo_change", "", "Take your last change back: tags, notes, corrections …"),
    Key("redo-change", "ctrl+r", "redo_change", "", "Do again what was taken back"),
    Key("export", "e", "export", "", "Write what is found, or marked, to a file: CSV, GeoJSON …"),
    Key("open", "o", "open_url", "", "Open the web page of the article in your browser"),
    Key("pipe", "vertical_line", "pipe", "", "Hand what is found, or marked, to another program, as JSON"),
    Key("edit", "E", "edit", "", "Open a copy of the article in your editor ($VISUAL, $EDITOR)"),
    Key("picture", "P", "picture", "", "Write a picture of the screen to a file (SVG)"),
    Key("page", "v", "page", "", "Show the article in your pager ($PAGER, else less)"),
    Key("import", "I", "import", "", "Import articles while you read on; progress stands below"),
    Key("log", "L", "log", "", "The log: what went wrong, what could not be imported and why"),
    Key("redraw", "ctrl+l", "redraw", "", "Draw the screen again, if something else wrote on it"),
    Key("suspend", "ctrl+z", "suspend", "", "Put tidings into the background; `fg` brings it back"),
    Key("palette", ":", "command_palette", "", "Everything there is to do, and a date to jump to"),
    Key("help", "?", "help", "help", "This page"),
    Key("quit", "q", "quit", "quit", "Leave"),
)

PRESETS: dict[str, Mapping[str, str]] = {
    "vim": {},
    "emacs": {
        "down": "ctrl+n,down",
        "up": "ctrl+p,up",
        "page-down": "ctrl+v,pagedown",
        "page-up": "alt+v,pageup",
        "first": "alt+<,home",
        "last": "alt+>,end",
        "search": "ctrl+s",
        "back": "ctrl+g,escape",
        "half-down": "alt+n",
        "half-up": "alt+p",
    },
    "arrows": {
        "down": "down",
        "up": "up",
        "first": "home",
        "last": "end",
        "page-down": "pagedown",
        "page-up": "pageup",
        "half-down": "shift+down",
        "half-up": "shift+up",
    },
}
"""Keymaps that can be named in the configuration; what a preset leaves out stays as in the table."""


def bindings(*panes: str) -> list[Binding]:
    """Give the bindings of the keys that work in ``panes``."""
    return [
        Binding(key.keys, key.action, key.label or key.says, id=key.id, tooltip=key.says)
        for key in KEYS
        if key.pane in panes
    ]


def leaving(name: str, says: str, *opened_by: str) -> list[Binding]:
    """Give the bindings that leave a screen: the key that goes back, q, and the keys whose ids opened it."""
    return [
        *(
            Binding(key.keys, "dismiss", "Close", id=key.id, tooltip=says)
            for key in KEYS
            if key.id in ("back", *opened_by)
        ),
        Binding("q,ctrl+c", "dismiss", "Close", id=f"{name}.close", tooltip=says),
    ]


def keymap(preset: str, own: Mapping[str, str]) -> dict[str, str]:
    """Give {id: keys} of a preset with the user's own keys over it."""
    return {**PRESETS[preset], **own}


def keys_of(key: Key, overrides: Mapping[str, str]) -> tuple[str, ...]:
    """Give the keys that do ``key`` under a keymap, as they are written on a keyboard."""
    return tuple(written(name.strip()) for name in overrides.get(key.id, key.keys).split(","))


_BY_ID = {key.id: key for key in KEYS}


def first_key(overrides: Mapping[str, str], name: str) -> str:
    """Give the key that does what ``name`` is the id of under a keymap, as people write it."""
    return keys_of(_BY_ID[name], overrides)[0]


_WRITTEN = {
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "backspace": "Bksp",
    "asterisk": "*",
    "plus": "+",
    "minus": "-",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "equals_sign": "=",
    "vertical_line": "|",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def written(name: str) -> str:
    """Give a key's name as people write it: ``ctrl+d`` is ``Ctrl-d``."""
    *modifiers, key = name.split("+") if name != "+" else ("+",)
    return "-".join([*(modifier.capitalize() for modifier in modifiers), _WRITTEN.get(key, key)])
