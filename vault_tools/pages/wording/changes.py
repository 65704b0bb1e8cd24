"""Words for what changed in notes, for a commit, a greeting from the other device, a history."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from vault_tools.notes.html.markdown import plain_text
from vault_tools.pages.wording.words import counted, listed, lower_first, upper_first
from vault_tools.people.changing.what_changed import FieldChange, WhatChanged

Way = Literal["came", "went", "changed", "renamed"]
Sort = Literal["person", "note", "index", "settings", "file"]
FEW = 4  # names that a sentence has room for
NOTHING = WhatChanged()
ONLY_DRAWN = "Updated the index notes"
"""What a commit says in which nobody wrote anything."""


class FileStory(Struct, frozen=True):
    """What became of one file: of whom it tells, which way it went, what is different in it.

    `marked` says that it holds two versions now, with a merge's marks between them.
    """

    name: str
    sort: Sort
    way: Way
    change: WhatChanged = NOTHING
    former_name: str = ""
    marked: bool = False


def commit_words(stories: Sequence[FileStory]) -> str:
    """One sentence for all: `Logged Maya and Jonas; changed cadence of Ana`."""
    return upper_first("; ".join(_sentences(stories))) or "Change nothing that is told"


def _sentences(stories: Sequence[FileStory]) -> Iterator[str]:
    people = [one for one in stories if one.sort == "person"]
    changed = [one for one in people if one.way in {"changed", "renamed"}]
    if logged := [one.name for one in changed if one.change.new]:
        yield f"logged {listed(logged, FEW)}"
    if new := [one.name for one in people if one.way == "came"]:
        yield f"new: {listed(new, FEW)}"
    if gone := [one.name for one in people if one.way == "went"]:
        yield f"removed {listed(gone, FEW)}"
    for one in changed:
        if one.way == "renamed" and one.former_name != one.name:
            yield f"renamed {one.former_name} to {one.name}"
    rest = [one for one in changed if one.change.fields or (one.change and not one.change.new)]
    if len(rest) == 1 and rest[0].change.fields and not rest[0].change.text:
        yield f"changed {listed([one.key for one in rest[0].change.fields], FEW)} of {rest[0].name}"
    elif rest:
        yield f"changed {listed([one.name for one in rest], FEW)}"
    yield from _others([one for one in stories if one.sort != "person"])


def _others(stories: Sequence[FileStory]) -> Iterator[str]:
    if notes := [one.name for one in stories if one.sort == "note"]:
        yield f"wrote in {listed(notes, FEW)}"
    if any(one.sort == "settings" for one in stories):
        yield "changed the settings"
    if any(one.sort == "index" for one in stories):
        yield lower_first(ONLY_DRAWN)
    if files := sum(1 for one in stories if one.sort == "file"):
        yield counted(files, "other file")


def came_words(stories: Sequence[FileStory]) -> list[str]:
    """What came from elsewhere, each in a few words: `2 entries with Maya`."""
    told = [word for one in stories if one.sort != "index" for word in _came(one)]
    marked = [one.name for one in stories if one.marked]
    return told + [f"{name} in two versions (vault resolve makes one of them)" for name in marked]


def apart_words(moved: Iterable[tuple[str, str, str]]) -> list[str]:
    """Of notes that two devices moved: where each was, is here, and is there."""
    return [
        f"{former} is {here} here and {there} there, and both notes stay (vault merge makes one "
        "of them)"
        for former, here, there in moved
    ]


def _came(story: FileStory) -> Iterator[str]:
    change, name = story.change, story.name
    if story.way == "came":
        yield f"{name} is new" if story.sort != "file" else f"the file {name}"
    elif story.way == "went":
        yield f"{name} was removed"
    elif story.sort == "person":
        if story.way == "renamed" and story.former_name != name:
            yield f"{story.former_name} is called {name} now"
        if change.new:
            yield f"{counted(len(change.new), 'entry', 'entries')} with {name}"
        if change.unlogged:
            entries = counted(len(change.unlogged), "entry", "entries")
            yield f"{entries} with {name} taken out or written anew"
        if change.fields:
            yield f"{listed([one.key for one in change.fields], FEW)} of {name}"
        if change.text and not (change.logged or change.fields):
            yield f"words about {name}"
    elif story.sort == "settings":
        yield "changed settings"
    else:
        yield f"changes in {name}"


def history_words(change: WhatChanged) -> list[str]:
    """What is different from one version to the next, each in a line."""
    words = [f"logged {_entry(one.written, one.text)}" for one in change.logged]
    words += [f"took out {_entry(one.written, one.text)}" for one in change.unlogged]
    words += [_field(one) for one in change.fields]
    return [*words, *(["wrote in the note"] if change.text else [])]


def _entry(written: str, text: str) -> str:
    return f"{written}: {plain_text(text)}" if text.strip() else written


def _field(change: FieldChange) -> str:
    if not change.before:
        return f"{change.key}: {change.after or 'empty'}"
    if not change.after:
        return f"{change.key}: taken out (was {change.before})"
    return f"{change.key}: {change.before} → {change.after}"
