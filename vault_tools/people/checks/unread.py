"""What reading told of the folder and its notes, sorted into families that `vault check` names.

It is found in `notes/`, in `people/reading/` and by the scan of the folder. All of it hides
something that the user wrote, so every build shows it; but not slips in the fields of notes that
have nothing to do with people.
"""

from collections.abc import Iterator

from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.problems import Problem, ProblemKind

FRONT_MATTER: tuple[ProblemKind, ...] = (
    "front-matter",
    "unclosed-front-matter",
    "late-front-matter",
)
OF_FIELDS: tuple[ProblemKind, ...] = (
    *FRONT_MATTER,
    *("two-front-matters", "duplicate-key", "yaml-comment"),
)
"""Slips in the fields of any note, whatever it is about."""
NAMED: set[ProblemKind] = {
    *OF_FIELDS,
    *("date", "cadence", "circle", "unquoted-links"),
    *("idea", "ambiguous-name", "encoding", "conflict-markers", "conflict-copy"),
    "device",
}
"""The kinds that a family below asks for by name; all others are the family `files`."""


def front_matter(vault: CheckedVault) -> Iterator[Problem]:
    """Front matter that cannot be read, all of it or one field.

    The lines between the two `---` at the top of a note are YAML, and YAML is strict: a value that
    begins with `@` or has `: ` in it needs quotes, lines may not be indented with tabs, and the
    block has to begin on the first line and to end. `vault` reads all other fields, and as much of
    the broken one as it can. Other programs often see none of them.

    Correct the line that is shown; the hint says how to write it.
    """
    yield from vault.told_as(*FRONT_MATTER)


def two_front_matters(vault: CheckedVault) -> Iterator[Problem]:
    """Two blocks of front matter, one below the other.

    A bad merge leaves a second block between `---`, and so does a template that was inserted into a
    note that had fields already. Other programs show the block as text.

    Move its fields into the first block, and remove the two `---` around it.
    """
    yield from vault.told_as("two-front-matters")


def repeated_keys(vault: CheckedVault) -> Iterator[Problem]:
    """A field that is twice in one note.

    Some programs use the first and others the second, and an edit may change the wrong one.

    Keep the one that is right. If both are right, make a list of them.
    """
    yield from vault.told_as("duplicate-key")


def yaml_comments(vault: CheckedVault) -> Iterator[Problem]:
    """A value that YAML takes for a comment.

    In YAML, ` #` begins a comment, so nothing is left of `tags: #friend`. The next program that
    saves the note may drop the comment for good.

    Put the value into quotes, or write tags without their `#`.
    """
    yield from vault.told_as("yaml-comment")


def dates(vault: CheckedVault) -> Iterator[Problem]:
    """A date that cannot be read, or that could be two days.

    There is no `1990-02-30`. `03/04/2026` is in March for some people and in April for others.
    Where another date of the note, such as `25/04/2026`, says which comes first, it is read so.
    Otherwise `vault` does not guess, since a birthday or a last contact could be wrong without
    anybody seeing.

    Write the date as `2026-04-03`, or say once how you write dates, with `date_order` in
    [`vault.toml`](settings.md).
    """
    yield from vault.told_as("date")


def cadences(vault: CheckedVault) -> Iterator[Problem]:
    """A rhythm that cannot be read.

    Without it the person comes up as often as their circle says, or not at all.

    Write it as `3 weeks`, `monthly`, `every 10 days`, or `never`.
    """
    yield from vault.told_as("cadence")


def circles(vault: CheckedVault) -> Iterator[Problem]:
    """A circle that is not in the settings.

    A circle says how often its people come up; an unknown one says nothing.

    Write one that is known, or add yours to `[circles]` in [`vault.toml`](settings.md).
    """
    yield from vault.told_as("circle")


def ideas(vault: CheckedVault) -> Iterator[Problem]:
    """A field of an idea that cannot be read.

    The words that `effort`, `cost`, `distance`, `season`, `circles` and `needs` of an
    [idea](ideas.md) may have are fixed, since ideas are matched to people by them. The idea is
    offered as if the word were not there, so perhaps to the wrong people.

    Take one of the words in the hint.
    """
    yield from vault.told_as("idea")


def ambiguous_names(vault: CheckedVault) -> Iterator[Problem]:
    """A name in a list of who was there that two people have.

    The note of a meeting says `attendees: [Sam]`, and there are two. `vault` does not guess, so the
    meeting counts for neither.

    Link the one who was there: `"[[Sam Okafor]]"`.
    """
    yield from vault.told_as("ambiguous-name")


def encoding(vault: CheckedVault) -> Iterator[Problem]:
    """A note that is not written in UTF-8.

    An old program wrote it, or something that is not text has a name ending in `.md`. Letters with
    accents look wrong; a note in UTF-16 cannot be read at all.

    Open it in your editor and save it as UTF-8.
    """
    yield from vault.told_as("encoding")


def conflict_markers(vault: CheckedVault) -> Iterator[Problem]:
    """A note in which a merge left two versions side by side.

    Two devices changed the same lines, and git could not decide. Both versions are in the note, so
    dates and fields may be read from the wrong one. `vault` does not change such a note.

    `vault resolve` merges the two by their meaning and asks where it has to. Or keep what is right
    of both, and remove the three lines with `<<<<<<<`, `=======` and `>>>>>>>`.
    """
    yield from vault.told_as("conflict-markers")


def conflict_copies(vault: CheckedVault) -> Iterator[Problem]:
    """A second copy of a note that a sync service made.

    Two devices changed the note at the same time, and the service kept both: Syncthing, Dropbox,
    Obsidian Sync and iCloud each have a name for it. The copy is not a person of its own, so what
    was written into it is not read.

    `vault resolve` merges the copy into the note and shows you the result first. Or move what you
    want to keep into the note yourself, and delete the copy.
    """
    yield from vault.told_as("conflict-copy")


def device(vault: CheckedVault) -> Iterator[Problem]:
    """A device on which git does not know yet how to merge notes.

    The vault's `.gitattributes` says that notes are merged by their meaning, but git on this device
    does not know how. It merges them line by line, and two entries of one evening are a conflict.
    `vault sync` works all the same; `git pull` and other programs need it.

    Run `vault git-setup` once on each device.
    """
    yield from vault.told_as("device")


def files(vault: CheckedVault) -> Iterator[Problem]:
    """A file or folder that could not be read.

    The note is in a cloud and not on this computer, you may not read it, it is too large, or it is
    a link on the disk that leads nowhere or out of the vault. The person it is about is missing.

    The hint says what helps.
    """
    return (problem for problem in vault.told if problem.kind not in NAMED)
