"""What reading told of the folder and its notes, sorted into families that `vault check` names.

Found by `notes/`, by the readers of this room and by the scan of the folder. All of it hides
something that the user wrote, so all of it is shown by every build, but for slips in the fields of
notes that tell of nobody.
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
    """Front matter that cannot be read, wholly or in a field.

    The lines between the two `---` at the top of a note are YAML, and YAML is strict: a value
    that begins with `@` or holds `: ` needs quotes, tabs may not indent, the block must begin on
    the first line and must end. `vault` reads all other fields, and of the broken one what it
    can; other programs often see none of them.

    Mend the line that is shown; the hint says how it would be written.
    """
    yield from vault.told_as(*FRONT_MATTER)


def two_front_matters(vault: CheckedVault) -> Iterator[Problem]:
    """Two blocks of front matter, one below the other.

    A bad merge or a template inserted into a note that had fields already leaves a second block
    between `---`. Other programs show it as text.

    Move its fields into the first block, and take the two `---` around it out.
    """
    yield from vault.told_as("two-front-matters")


def repeated_keys(vault: CheckedVault) -> Iterator[Problem]:
    """A field that stands twice in one note.

    Programs differ in which of the two they take, and an edit may change the other one.

    Keep the one that is right. If both are, make them one list.
    """
    yield from vault.told_as("duplicate-key")


def yaml_comments(vault: CheckedVault) -> Iterator[Problem]:
    """A value that YAML takes for a comment.

    In YAML a comment begins at ` #`, so of `tags: #friend` nothing is left. The next program that
    saves the note may throw the comment away for good.

    Quote the value, or write tags without their `#`.
    """
    yield from vault.told_as("yaml-comment")


def dates(vault: CheckedVault) -> Iterator[Problem]:
    """A date that cannot be read, or that could be two days.

    `1990-02-30` is no day. `03/04/2026` is in March for some and in April for others, and
    `vault` does not guess: a birthday or a last contact would be wrong without a word.

    Write the date as `2026-04-03`, or say once how you write dates: `date_order` in
    [`vault.toml`](settings.md).
    """
    yield from vault.told_as("date")


def cadences(vault: CheckedVault) -> Iterator[Problem]:
    """A rhythm that cannot be read.

    Without it the person is in the rotation by their circle, or not at all.

    Write it as `3 weeks`, `monthly`, `every 10 days`, or `never`.
    """
    yield from vault.told_as("cadence")


def circles(vault: CheckedVault) -> Iterator[Problem]:
    """A circle that the settings do not know.

    A circle gives its people their rhythm; one that is unknown gives none.

    Write one that is known, or add yours to `[circles]` in [`vault.toml`](settings.md).
    """
    yield from vault.told_as("circle")


def ideas(vault: CheckedVault) -> Iterator[Problem]:
    """A field of an idea that cannot be read.

    What `effort`, `cost`, `distance`, `season`, `circles` and `needs` of an [idea](ideas.md) may
    say is fixed, since people are matched to ideas by it. The idea is offered as if the word were
    not there, and so perhaps to the wrong people.

    Take one of the words that the hint names.
    """
    yield from vault.told_as("idea")


def ambiguous_names(vault: CheckedVault) -> Iterator[Problem]:
    """A name in a list of those who were there that two people bear.

    A meeting's note says `attendees: [Sam]`, and there are two. `vault` does not guess, so the
    meeting counts for neither.

    Link the one who was there: `"[[Sam Okafor]]"`.
    """
    yield from vault.told_as("ambiguous-name")


def encoding(vault: CheckedVault) -> Iterator[Problem]:
    """A note that is not written in UTF-8.

    An old program wrote it, or something that is no text bears the ending `.md`. Letters with
    accents are shown wrongly; a note in UTF-16 cannot be read at all.

    Open it in your editor and save it as UTF-8.
    """
    yield from vault.told_as("encoding")


def conflict_markers(vault: CheckedVault) -> Iterator[Problem]:
    """A note in which a merge left two versions side by side.

    Git found that two devices changed the same lines and could not decide. Both versions stand
    in the note, so dates and fields may be read from the wrong one. `vault` does not change such
    a note.

    `vault resolve` merges the two by their meaning and asks where it must. Or keep what is right of
    both, and take the three lines with `<<<<<<<`, `=======` and `>>>>>>>` out.
    """
    yield from vault.told_as("conflict-markers")


def conflict_copies(vault: CheckedVault) -> Iterator[Problem]:
    """A second copy of a note that a sync service made.

    Two devices changed the note at the same time, and the service kept both: Syncthing, Dropbox,
    Obsidian Sync and iCloud each have a name for it. The copy is no person of its own, so what
    was written into it is not read.

    `vault resolve` merges the copy into the note and shows you the outcome first. Or move what you
    want to keep into the note itself, then delete the copy.
    """
    yield from vault.told_as("conflict-copy")


def device(vault: CheckedVault) -> Iterator[Problem]:
    """A device on which git has not been told how notes are merged.

    The vault's `.gitattributes` says that notes are merged by their meaning, and git on this device
    does not know how. It merges them line by line then, and two entries of one evening are a
    conflict. `vault sync` does without; `git pull` and other programs need it.

    `vault git-setup`, once on each device.
    """
    yield from vault.told_as("device")


def files(vault: CheckedVault) -> Iterator[Problem]:
    """A file or folder that could not be read.

    A note that is in a cloud and not on this machine, one without permission, one too large, a
    link on the disk that leads nowhere or out of the vault: whoever it is about is missing.

    What helps depends on the file; the hint says it.
    """
    return (problem for problem in vault.told if problem.kind not in NAMED)
