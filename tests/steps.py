"""How much work a function does, counted in lines of ours that it runs, so that no clock is asked."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

GROWTH = 2.5
"""Twice as much to read is twice as much work, and a little for what both begin with."""


def steps(function: Callable[..., Any], *words: Any) -> int:
    """The lines of Python that a call runs, those of other libraries too."""
    count = 0

    def count_line(_frame: FrameType, event: str, _value: Any) -> Callable[..., Any]:
        nonlocal count
        count += event == "line"
        return count_line

    before = sys.gettrace()
    sys.settrace(count_line)
    try:
        function(*words)
    finally:
        sys.settrace(before)
    return count


def growth(function: Callable[..., Any], one: Any, twice: Any) -> float:
    """How many times the work is that much, of something to read that is twice as long."""
    function(one)  # what is made once, such as patterns, is made here
    return steps(function, twice) / steps(function, one)
