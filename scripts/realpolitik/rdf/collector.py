"""Python's garbage collector, out of the way of work on many terms.

Terms and triples form no circles, so nothing is freed by looking for circles
among them; on a graph of 270,000 triples the search took four fifths of the time
that an index took to build.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Let no garbage collection start by itself inside; afterwards it is as it was before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
