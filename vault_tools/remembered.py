"""Decorators that remember answers in memory, so that what has not changed is not computed again.

They are for pure functions, so remembering changes nothing but the time taken. Nothing is kept on
disk. Arguments are compared by value, which is quick where most of them are the same objects.
"""

# ruff: noqa: PLW0603 - that one remembers is true of the whole program

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from itertools import chain, compress, count
from operator import ne
from typing import Any, ParamSpec, TypeVar, TypeVarTuple, cast

About = TypeVar("About")
Key = TypeVar("Key")
Others = TypeVarTuple("Others")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_NOBODY = object()
_FEW = 2  # answers: one page asks of the day, another of the week
_RUN = 256  # compared at once
_MOST = 20  # keys, of which to gather what each of many says sooner than of all
_remembering = 0


@contextmanager
def remembering() -> Iterator[None]:
    """Remember answers inside this block: for a program that stays and builds again and again.

    A command that asks once would only fill its memory.
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
    """Inside `remembering`, store answers on the first argument, a `Struct` with `dict=True`.

    The last few answers are kept there, one for each set of other arguments (positional ones), for
    as long as that object lives. Callers must not change an answer.
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
    """Remember the last arguments and their answer: for questions about the whole vault.

    This costs one answer, so it is done outside `remembering` too. Equal arguments give the same
    object again.
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


def remembered_each(
    work: Callable[[About, *Others], Answer],
) -> Callable[[tuple[About, ...], *Others], tuple[Answer, ...]]:
    """Turn a question about one into a question about many, with the answers in their order.

    Inside `remembering`, only those are asked again who differ from whoever stood in the same place
    the last time; a run of new or missing ones shifts the places. If no answer differs, the result
    is the same object as before.
    """
    asked = cast("Callable[..., Answer]", work)
    last: tuple[tuple[Any, ...], tuple[Any, ...], tuple[Answer, ...]] = (), (), ()

    @wraps(work)
    def ask(many: tuple[Any, ...], *given: Any) -> Any:
        nonlocal last
        before, given_before, answers = last  # another thread may put its own in its place
        if not _remembering or given != given_before:
            found = tuple([asked(one, *given) for one in many])
            found = answers if found == answers else found
        else:
            was, known = _aligned(before, answers, many)
            new = [(at, asked(many[at], *given)) for at in _differing(was, many)]
            found = _with(known, [(at, answer) for at, answer in new if answer != known[at]])
        if _remembering:
            last = many, given, found
        return found

    return cast("Callable[[tuple[About, ...], *Others], tuple[Answer, ...]]", ask)


def remembered_some(
    work: Callable[[About, *Others], Answer | None],
) -> Callable[[tuple[About, ...], *Others], tuple[Answer, ...]]:
    """Like `remembered_each`, with only the answers that say something: those that are true."""
    said_by_each = remembered_each(work)
    last: tuple[tuple[Any, ...], tuple[Any, ...]] = (), ()

    @wraps(work)
    def ask(many: tuple[Any, ...], *given: Any) -> Any:
        nonlocal last
        said = said_by_each(many, *given)
        before, found = last
        if said is not before:
            found = tuple(filter(None, said))
            if _remembering:
                last = said, found
        return found

    return cast("Callable[[tuple[About, ...], *Others], tuple[Answer, ...]]", ask)


def _with(answers: tuple[Any, ...], new: Sequence[tuple[int, Any]]) -> tuple[Any, ...]:
    """The answers with some in other places; the same object if there are none."""
    if not new:
        return answers
    found = list(answers)
    for at, answer in new:
        found[at] = answer
    return tuple(found)


def _differing(was: tuple[Any, ...], many: tuple[Any, ...]) -> Iterator[int]:
    """The places in which two equally long sequences differ.

    Whole runs are compared first, which passes by what is the same object ten times as fast.
    """
    for begin in range(0, len(many), _RUN):
        run = slice(begin, begin + _RUN)
        if was[run] != many[run]:
            yield from compress(count(begin), map(ne, was[run], many[run]))


def _aligned(
    before: tuple[Any, ...], answers: tuple[Any, ...], many: tuple[Any, ...]
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The former ones and their answers, shifted behind the run that was added or removed."""
    more = len(many) - len(before)
    if not more:
        return before, answers
    pairs = enumerate(zip(before, many, strict=False))
    other = (at for at, (was, one) in pairs if was is not one and was != one)
    begin = next(other, min(len(before), len(many)))
    behind = begin + max(-more, 0)
    nobody = (_NOBODY,) * max(more, 0)
    return (
        (*before[:begin], *nobody, *before[behind:]),
        (*answers[:begin], *nobody, *answers[behind:]),
    )


def remembered_groups(
    work: Callable[[About, *Others], Mapping[Key, Answer]],
) -> Callable[[tuple[About, ...], *Others], Mapping[Key, tuple[Answer, ...]]]:
    """Turn "what does one say, by key?" into "what do all say, by key?", values in order of many.

    Remembers like `remembered_each`, and gathers anew only the keys about which something changed.
    The order of the keys means nothing.
    """
    said_by_each = remembered_each(work)
    last: tuple[tuple[Mapping[Any, Any], ...], dict[Any, tuple[Any, ...]]] = (), {}

    @wraps(work)
    def ask(many: tuple[Any, ...], *given: Any) -> Any:
        nonlocal last
        before, groups = last
        said = said_by_each(many, *given)
        if said is before:
            return groups
        keys = _touched(before, said)
        found = _grouped(said) if keys is None else _regrouped(groups, said, keys)
        if _remembering:
            last = said, found
        return found

    return cast("Callable[[tuple[About, ...], *Others], Mapping[Key, tuple[Answer, ...]]]", ask)


def _touched(
    before: tuple[Mapping[Any, Any], ...], said: tuple[Mapping[Any, Any], ...]
) -> dict[Any, None] | None:
    """The keys about which something changed; None where it is simpler to gather all."""
    if len(said) != len(before):
        return None
    other = [each for at in _differing(before, said) for each in (before[at], said[at])]
    keys = dict.fromkeys(chain.from_iterable(other))
    return keys if len(keys) <= _MOST else None


def _grouped(said: tuple[Mapping[Any, Any], ...]) -> dict[Any, tuple[Any, ...]]:
    found: dict[Any, list[Any]] = {}
    for each in said:
        for key, value in each.items():
            found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _regrouped(
    groups: dict[Any, tuple[Any, ...]],
    said: tuple[Mapping[Any, Any], ...],
    keys: dict[Any, None],
) -> dict[Any, tuple[Any, ...]]:
    """The groups, with those of these keys gathered anew."""
    found = dict(groups)
    for key in keys:
        values = tuple([each[key] for each in said if key in each])
        if values:
            found[key] = values
        else:
            found.pop(key, None)
    return found
