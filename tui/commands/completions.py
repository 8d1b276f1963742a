"""``tidings completions``: commands, options and files completed by the shell."""

from __future__ import annotations

import click

SHELLS = {"bash": "", "zsh": "compdef _tidings_completion tidings", "fish": ""}
"""The shells, each with a line to follow click's script: loaded by zsh from a folder, it completes once, and would only
register itself the next time."""


@click.command(short_help="Make bash, zsh or fish complete commands and options.")
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what makes bash, zsh or fish complete commands, options and files, to be kept where SHELL looks for it.

    \b
    tidings completions bash > ~/.local/share/bash-completion/completions/tidings
    tidings completions zsh > ~/.zsh/_tidings
    tidings completions fish > ~/.config/fish/completions/tidings.fish

    The folder of zsh must be in its $fpath before `compinit` is called.
    """
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    assert completion is not None, "click completes for every shell of SHELLS"
    click.echo(completion(ctx.find_root().command, {}, "tidings", "_TIDINGS_COMPLETE").source())
    click.echo(SHELLS[shell])
