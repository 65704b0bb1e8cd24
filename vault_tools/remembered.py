"""Answers that are remembered, so that what has not changed is not worked out again.

For pure functions of values, which give the same answer whenever they are asked; that somebody
remembers it makes no difference but to the time. Nothing here is ever kept on a disk. What is given
is compared as values are, so that it takes no time where most of it is the same objects.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

About = TypeVar("About")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def remembered(
    work: Callable[Concatenate[About, Given], Answer],
) -> Callable[Concatenate[About, Given], Answer]:
    """Let what is asked about remember the answer: it goes when that goes.

    That is the first argument, a `Struct` with `dict=True`. Of several answers that depend on what
    else is given, by its place, the last is remembered. Nobody may change an answer.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def ask(about: Any, *given: Any) -> Any:
        last = about.__dict__.get(name)
        if last is not None and last[0] == given:
            return last[1]
        answer = cast("Callable[..., Answer]", work)(about, *given)
        about.__dict__[name] = given, answer
        return answer

    return cast("Callable[Concatenate[About, Given], Answer]", ask)


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
