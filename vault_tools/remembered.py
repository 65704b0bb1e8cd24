"""Answers that are remembered, so that what has not changed is not worked out again.

For pure functions of values, which give the same answer whenever they are asked; that somebody
remembers it makes no difference but to the time. Nothing here is ever kept on a disk.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

First = TypeVar("First")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def remembered(
    work: Callable[Concatenate[First, Given], Answer],
) -> Callable[Concatenate[First, Given], Answer]:
    """Let what is asked about remember the answer: it goes when that goes.

    That is the first argument, a `Struct` with `dict=True`. Of several answers that depend on what
    else is given it remembers the last. The answer must be nothing that anybody changes.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def ask(about: First, /, *given: Given.args, **named: Given.kwargs) -> Answer:
        known: dict[str, Any] = about.__dict__
        last = known.get(name)
        if last is not None and last[0] == given and last[1] == named:
            answer: Answer = last[2]
            return answer
        answer = work(about, *given, **named)
        known[name] = given, named, answer
        return answer

    return ask


def remembered_last(work: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Remember the last answer, for a question about everybody, and what was given for it.

    Where equal things are given again, the answer is the same object.
    """
    last: tuple[Any, Any, Any] | None = None

    @wraps(work)
    def ask(*given: Given.args, **named: Given.kwargs) -> Answer:
        nonlocal last
        known = last  # another thread may put its own in its place
        if known is not None and known[0] == given and known[1] == named:
            answer: Answer = known[2]
            return answer
        answer = work(*given, **named)
        last = given, named, answer
        return answer

    return ask
