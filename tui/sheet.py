"""The style sheet of the app, read once for a theme: Textual would read it three times before the first frame."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class Sheet(Stylesheet):
    """A style sheet that is not read anew for the variables that it was read with."""

    _is_outdated = False

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the values of the variables of a theme."""
        self._is_outdated = variables != self._variables
        if self._is_outdated:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read all sources anew, if the variables in them have changed."""
        if self._is_outdated:
            super().reparse()
