"""Processes that tests begin and kill.

They are forked from a process that does nothing else and has everything imported. The one that runs the tests has
threads of its own (those that share the tests out, those of a cluster), and what is forked while one of them holds a
lock waits for it for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import Any

_FORKING = get_context("forkserver")
_FORKING.set_forkserver_preload(["tests.imported"])


def begun(function: Callable[..., object], *arguments: Any) -> BaseProcess:
    """Give a process that calls a function of a module, begun; arguments travel as pickles."""
    process = _FORKING.Process(target=function, args=arguments)
    process.start()
    return process
