"""Answers that are remembered, so that what has not changed is not worked out again.

For pure functions of values, which give the same answer whenever they are asked; that somebody
remembers it makes no difference but to the time. Nothing here is ever kept on a disk. What is given
is compared as values are, so that it takes no time where most of it is the same objects.
"""

# ruff: noqa: PLW0603 - that one remembers is true of the whole program

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar, TypeVarTuple, cast

About = TypeVar("About")
Others = TypeVarTuple("Others")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_FEW = 2  # answers: one page asks of the day, another of the week
_remembering = 0


@contextmanager
def remembering() -> Iterator[None]:
    """Let values remember what is asked of them, as one who watches asks again and again.

    Whoever asks once would only have the memory fill up.
    """
    global _remembering
    _remembering += 1
    try:
        yield
    finally:
        _remembering -= 1


def remembered(
    work: Callable[[About, *Others], Answer],
) -> Callable[[About, *Others], Answer]:
    """While somebody is `remembering`, let what is asked about remember the answer.

    That is the first argument, a `Struct` with `dict=True`. Of answers that depend on what else is
    given, by its place, the last few are remembered, for as long as what is asked about is there.
    Nobody may change an answer.
    """
    name, asked = f"{work.__module__}.{work.__qualname__}", cast("Callable[..., Answer]", work)

    @wraps(work)
    def ask(about: Any, *given: Any) -> Any:
        if not _remembering:
            return asked(about, *given)
        known = about.__dict__.get(name, ())
        for before, answer in known:
            if before == given:
                return answer
        answer = asked(about, *given)
        about.__dict__[name] = ((given, answer), *known[: _FEW - 1])
        return answer

    return cast("Callable[[About, *Others], Answer]", ask)


def remembered_last(work: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Remember the last answer, for a question about everybody, and what was given for it.

    That is a single one, so it is always done. Where equal things are given again, the answer is
    the same object.
    """
    last: tuple[Any, Any, Any] | None = None

    @wraps(work, updated=())  # which may be a class
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
