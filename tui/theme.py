"""The colours of the browser: one palette a theme, and the styles that the panes draw with.

No meaning hangs on colour alone: a place is underlined, an actor bold, a person both, a means italic, and what
the selected incident stands on has a bar in the margin, so that every theme, `plain` (NO_COLOR) included, can be read.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style
from textual.theme import Theme

DEFAULT = "ansi_default"
"""The terminal's own colour of text or ground."""


class Palette(NamedTuple):
    """The colours of one theme, as Textual writes them (``#rrggbb`` or ``ansi_red``)."""

    name: str
    dark: bool
    ground: str
    raised: str
    text: str
    muted: str
    faint: str
    accent: str
    good: str
    bad: str
    cursor: str
    cursor_idle: str
    evidence: str
    match: str
    match_text: str
    place: str
    actor: str
    person: str
    means: str
    outlet: str

    @property
    def ansi(self) -> bool:
        """Whether the theme uses the sixteen colours of the terminal itself."""
        return self.ground == DEFAULT


INK = Palette(
    name="ink",
    dark=True,
    ground="#12161c",
    raised="#1b212a",
    text="#d9dee6",
    muted="#8c97a7",
    faint="#566070",
    accent="#f2b45c",
    good="#93cf8b",
    bad="#ef7a72",
    cursor="#2f4663",
    cursor_idle="#232c38",
    evidence="#3a3016",
    match="#f2b45c",
    match_text="#12161c",
    place="#7fd3bc",
    actor="#ff9f7d",
    person="#c8abff",
    means="#e6d27a",
    outlet="#8fbbe6",
)
PAPER = Palette(
    name="paper",
    dark=False,
    ground="#fbf8f1",
    raised="#f0ebdf",
    text="#23272e",
    muted="#666b73",
    faint="#a09c92",
    accent="#9a5b00",
    good="#2d7032",
    bad="#b3261e",
    cursor="#cfe0f5",
    cursor_idle="#e6e3da",
    evidence="#ffe9b8",
    match="#9a5b00",
    match_text="#fbf8f1",
    place="#00695c",
    actor="#a83c0c",
    person="#6a3fb0",
    means="#7a6400",
    outlet="#1d5d99",
)
CONTRAST = Palette(
    name="contrast",
    dark=True,
    ground="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#d0d0d0",
    faint="#9e9e9e",
    accent="#ffd700",
    good="#5fff5f",
    bad="#ff8787",
    cursor="#0000d7",
    cursor_idle="#444444",
    evidence="#5f4700",
    match="#ffd700",
    match_text="#000000",
    place="#5fffd7",
    actor="#ffaf87",
    person="#d7afff",
    means="#ffff5f",
    outlet="#87d7ff",
)
ANSI = Palette(
    name="ansi",
    dark=True,
    ground=DEFAULT,
    raised=DEFAULT,
    text=DEFAULT,
    muted=DEFAULT,
    faint="ansi_bright_black",
    accent="ansi_yellow",
    good="ansi_green",
    bad="ansi_red",
    cursor=DEFAULT,
    cursor_idle=DEFAULT,
    evidence=DEFAULT,
    match=DEFAULT,
    match_text=DEFAULT,
    place="ansi_cyan",
    actor="ansi_red",
    person="ansi_magenta",
    means="ansi_yellow",
    outlet="ansi_blue",
)
PLAIN = Palette("plain", True, *[DEFAULT] * (len(Palette._fields) - 2))
"""No colours at all: attributes stand in for them."""

PALETTES: dict[str, Palette] = {palette.name: palette for palette in (INK, PAPER, CONTRAST, ANSI, PLAIN)}
"""The themes by their names."""


class Styles(NamedTuple):
    """What the panes draw with; each is added to the ground it stands on."""

    ground: Style
    text: Style
    strong: Style
    muted: Style
    faint: Style
    accent: Style
    vague: Style
    good: Style
    bad: Style
    raised: Style
    title: Style
    cursor: Style
    cursor_idle: Style
    cursor_hides_colours: bool
    evidence: Style
    trigger: Style
    match: Style
    place: Style
    actor: Style
    person: Style
    means: Style
    outlet: Style

    def entity(self, kind: str) -> Style:
        """Give the style of an entity of ``kind``, a kind of :class:`db.model.Mention`."""
        return getattr(self, FAMILY_OF_KIND.get(kind, "outlet"))  # type: ignore[no-any-return]


FAMILY_OF_KIND = {
    "place": "place",
    "facility": "place",
    "armed-group": "actor",
    "military": "actor",
    "government": "actor",
    "organization": "actor",
    "nationality": "actor",
    "person": "person",
    "weapon": "means",
    "platform": "means",
    "vehicle": "means",
    "outlet": "outlet",
}
"""The field of Styles that a kind of mention is drawn in."""


def styles_of(palette: Palette) -> Styles:
    """Work out the styles of a palette; where it has no colours of its own, attributes stand in for them."""
    ansi = palette.ansi
    return Styles(
        ground=_ground(palette.ground),
        text=_style(palette.text),
        strong=_style(palette.text, "bold"),
        muted=_style(palette.muted, "dim" if ansi else ""),
        faint=_style(palette.faint, "dim" if ansi else ""),
        accent=_style(palette.accent, "bold"),
        vague=_style(palette.accent),
        good=_style(palette.good),
        bad=_style(palette.bad, "bold"),
        raised=_ground(palette.raised),
        title=_style(palette.text, "bold"),
        cursor=Style(reverse=True) if ansi else _ground(palette.cursor),
        cursor_idle=Style(underline=True) if ansi else _ground(palette.cursor_idle),
        cursor_hides_colours=ansi,  # reversed, each colour would become a ground of its own
        evidence=Style(bold=True) if ansi else _ground(palette.evidence),
        trigger=Style(bold=True, reverse=True) if ansi else _style(palette.accent, "bold"),
        match=Style(reverse=True) if ansi else _style(palette.match_text) + _ground(palette.match),
        place=_style(palette.place, "underline"),
        actor=_style(palette.actor, "bold"),
        person=_style(palette.person, "bold underline"),
        means=_style(palette.means, "italic"),
        outlet=_style(palette.outlet),
    )


def sparing(styles: Styles) -> Styles:
    """Give the styles for a slow line: the cursor is a mark in the margin, so that no row is drawn again to move it."""
    return styles._replace(cursor=styles.ground, cursor_idle=styles.ground, cursor_hides_colours=False)


def _style(colour: str, attributes: str = "") -> Style:
    parsed = Style.parse(attributes) if attributes else Style()
    return parsed if colour == DEFAULT else parsed + Style(color=_rich(colour))


def _ground(colour: str) -> Style:
    return Style() if colour == DEFAULT else Style(bgcolor=_rich(colour))


def _rich(colour: str) -> str:
    return colour.removeprefix("ansi_")


def textual_theme(palette: Palette) -> Theme:
    """Give the palette as a theme for Textual's own widgets (the search input, the command palette)."""
    return Theme(
        name=palette.name,
        primary=palette.outlet,
        secondary=palette.place,
        accent=palette.accent,
        warning=palette.accent,
        error=palette.bad,
        success=palette.good,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.raised,
        panel=palette.raised,
        boost=palette.raised,
        dark=palette.dark,
        ansi=palette.ansi,
        variables=_ansi_variables() if palette.ansi else {"muted": palette.muted, "faint": palette.faint},
    )


def _ansi_variables() -> dict[str, str]:
    return {
        "muted": DEFAULT,
        "faint": DEFAULT,
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border-blurred": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_white",
        "input-cursor-foreground": "ansi_black",
        "input-cursor-text-style": "none",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
    }
