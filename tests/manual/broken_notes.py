"""What can be wrong, each with what provokes it: the error page of the manual is made from this.

Sorted by the check that tells it. People's names are those of the example vault.
"""

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

NOTE = "people/Aurélien Mbaye.md"


@dataclass(frozen=True, eq=False)
class Broken:
    """One thing that is wrong. `says` is Markdown for the manual.

    `text` is what the file at `path` holds, and is shown; what cannot be shown, `lay` puts there.
    `beside` are the notes, by path, without which nothing would be wrong.
    """

    kind: str
    says: str = ""
    path: str = NOTE
    text: str = ""
    lay: Callable[[Path], object] | None = None
    beside: Mapping[str, str] = field(default_factory=dict)

    def lay_in(self, vault: Path) -> None:
        for path, text in {**self.beside, self.path: self.text}.items():
            target = vault / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if self.lay and path == self.path:
                self.lay(target)
            else:
                target.write_bytes(text.encode())


MENDING = {
    "front-matter": (
        Broken(
            "front-matter",
            "YAML cannot read one line. The other fields are read.",
            text="---\ncircle: close\ntelegram: @aurelien\n---\n",
        ),
        Broken(
            "front-matter",
            "A value with a colon in it needs quotes.",
            text="---\nrole: Puppets: making and mending\n---\n",
        ),
        Broken(
            "front-matter",
            "The block is a list, not fields.",
            text="---\n- circle: close\n---\n",
        ),
        Broken(
            "unclosed-front-matter",
            "The second `---` is missing. Fields are read up to the first line that is not one.",
            text="---\ncircle: close\n\nCarved a spoon that turned out to be a bishop.\n",
        ),
        Broken(
            "late-front-matter",
            "Something stands above the first `---`, if only an empty line. The fields are read here; "
            "Obsidian does not see them.",
            text="\n---\ncircle: close\n---\n",
        ),
    ),
    "two-front-matters": (
        Broken(
            "two-front-matters",
            "A merge put one block below the other. Both are read; the first one wins.",
            text="---\ncircle: close\n---\n---\ncircle: friends\nmet: 2021-08\n---\n",
        ),
    ),
    "repeated-keys": (
        Broken(
            "duplicate-key",
            "A field is there twice. Both lines are yours, so neither is removed.",
            text="---\ncircle: close\nlocation: Lyon\ncircle: friends\n---\n",
        ),
    ),
    "yaml-comments": (
        Broken(
            "yaml-comment",
            "A `#` after a blank begins a comment in YAML, so a tag without quotes is lost.",
            text="---\ncircle: close\ntags: #puppets\n---\n",
        ),
    ),
    "dates": (
        Broken(
            "date",
            "A day that does not exist. The field is left out.",
            text="---\nbirthday: 1992-02-30\n---\n",
        ),
        Broken(
            "date",
            "A date that could be two days; `date_order` says once how you write dates.",
            text="---\nbirthday: 03/04/1992\n---\n",
        ),
    ),
    "cadences": (
        Broken(
            "cadence",
            "A rhythm in unknown words. The person stays on the pages, but does not come up.",
            text="---\ncadence: 3 wekks\n---\n",
        ),
    ),
    "circles": (
        Broken(
            "circle",
            "A circle that the [settings](settings.md#circles) do not have. In a vault that uses"
            " none of theirs, such a word is a group, and fine.",
            text="---\ncircle: [friends, clsoe]\n---\n",
        ),
    ),
    "ideas": (
        Broken(
            "idea",
            "A word that is not known in this field of an [idea](ideas.md).",
            path="ideas/Soup on the landing.md",
            text="---\ntype: outreach\ndistance: neer\nseason: [autumn, winder]\n---\n",
        ),
    ),
    "ambiguous-names": (
        Broken(
            "ambiguous-name",
            "Two people have the name. The meeting counts for neither.",
            path="gatherings/2026-06-28 Breakfast.md",
            text="---\ntype: meeting\nattendees: [Gideon]\n---\n",
            beside={
                "people/Gideon Asare.md": "---\ncircle: close\naliases: [Gideon]\n---\n",
                "people/Gideon Pryce.md": "---\ncircle: wide\naliases: [Gideon]\n---\n",
            },
        ),
    ),
    "encoding": (
        Broken(
            "encoding",
            "The note was saved in an old encoding, such as Latin-1. What can be read is read.",
            lay=lambda path: path.write_bytes("Aurélien carved a spoon.\n".encode("latin-1")),
        ),
        Broken(
            "encoding",
            "The note was saved in UTF-16, as some editors offer. The person is on the pages, by name only.",
            lay=lambda path: path.write_bytes("---\ncircle: close\n---\n".encode("utf-16")),
        ),
    ),
    "conflict-markers": (
        Broken(
            "conflict-markers",
            "Two devices changed the note, and git could not decide. The note is read, but not edited.",
            text=(
                "---\ncircle: close\n---\n<<<<<<< HEAD\nHis birthday is in May.\n=======\n"
                "His birthday is on May 18.\n>>>>>>> laptop\n"
            ),
        ),
    ),
    "conflict-copies": (
        Broken(
            "conflict-copy",
            "A second version of a note, from a sync service. It is not a second person.",
            path="people/Aurélien Mbaye.sync-conflict-20261110-081500-ABCDEFG.md",
            lay=lambda path: path.touch(),
        ),
    ),
    "files": (
        Broken(
            "placeholder",
            "The note is in a cloud and not on this computer.",
            path="people/.Aurélien Mbaye.md.icloud",
            lay=lambda path: path.touch(),
        ),
        Broken(
            "unreadable",
            "The note cannot be read just now: it is being written, it may not be read, or its text is"
            " still in a cloud. The person stays on the pages by name.",
            lay=lambda path: (path.touch(), os.truncate(path, 800)),
        ),
        Broken(
            "too-large",
            "A file of this size is not read as a note.",
            lay=lambda path: (path.touch(), os.truncate(path, 50_000_000)),
        ),
        Broken(
            "not-a-file",
            "Something that is not a file has the name of a note.",
            lay=os.mkfifo,
        ),
        Broken(
            "folder-like-a-note",
            "A folder has the name of a note.",
            lay=lambda path: path.mkdir(),
        ),
        Broken(
            "name",
            "The name of a file is written in an old encoding, so no link can lead to it.",
            path="people",
            lay=lambda path: (
                path.mkdir(exist_ok=True),
                open(os.fsencode(path) + b"/Aur\xe9lien.md", "w").close(),  # noqa: PTH123
            ),
        ),
        Broken(
            "broken-link",
            "A symbolic link to something that is not there.",
            lay=lambda path: path.symlink_to("gone.md"),
        ),
        Broken(
            "link-outside",
            "A symbolic link out of the vault is not followed.",
            lay=lambda path: path.symlink_to("/etc/hostname"),
        ),
    ),
    "case-collisions": (
        Broken(
            "case-collisions",
            path="people/aurélien mbaye.md",
            text="Carves spoons.\n",
            beside={NOTE: "---\nlocation: Lyon\n---\n"},
        ),
    ),
    "settings-folders": (
        Broken(
            "settings-folders",
            path="vault.toml",
            text='[people]\nfolders = ["Poeple"]\n',
            beside={NOTE: ""},
        ),
    ),
}


def _clone(target: Path) -> None:
    """A vault in git, on a device that has not been set up."""
    subprocess.run(["git", "init", "--quiet"], cwd=target.parent, check=True)
    target.write_text("*.md merge=vault\n")


ADVICE = {
    "links": (
        Broken(
            "links",
            "A slip in a person's name, anywhere in the vault:",
            path="journal/2026-10-30.md",
            text="Soup with [[Aurélein Mbaye]] and too many spoons.\n",
            beside={NOTE: ""},
        ),
        Broken(
            "links",
            "A link by an alias:",
            path="people/Nerea Etxeberria.md",
            text='---\nintroduced_by: "[[Aurel]]"\n---\n',
            beside={NOTE: "---\naliases: [Aurel]\n---\n"},
        ),
        Broken(
            "links",
            "Somebody who has no note:",
            text="## Log\n- 2026-10-30 meal with [[Jeanne Mbaye]]: her first exhibition\n",
        ),
    ),
    "ambiguous-links": (
        Broken(
            "ambiguous-links",
            path="journal/2026-10-30.md",
            text="Soup with [[Gideon]].\n",
            beside={
                "people/Gideon.md": "",
                "choir/people/Gideon.md": "---\nname: Gideon Asare\n---\n",
            },
        ),
    ),
    "unquoted-links": (
        Broken("unquoted-links", text="---\norganization: [[Bathgate & Rose]]\n---\n"),
    ),
    "duplicates": (
        Broken(
            "duplicates",
            text="---\nemail: aurelien@example.org\n---\n",
            beside={"people/Aurélien M.md": "---\nemail: Aurelien@example.org\n---\n"},
        ),
    ),
    "duplicate-uids": (
        Broken(
            "duplicate-uids",
            path="people/Nerea Etxeberria.md",
            text="---\nuid: 5b1c2f64\n---\n",
            beside={NOTE: "---\nuid: 5b1c2f64\n---\n"},
        ),
    ),
    "future-dates": (
        Broken("future-dates", text="## Log\n- 2062-11-08 visit: the bench is finished\n"),
    ),
    "never-contacted": (Broken("never-contacted", text="---\ncadence: 3 weeks\n---\n"),),
    "days-without-a-year": (
        Broken(
            "days-without-a-year",
            text="## Log\n- 25.10. called, an hour about spoons\n- 3.9. lunch at the stall\n",
        ),
    ),
    "unread-days": (
        Broken(
            "unread-days",
            text="## Log\n- Saw him at the fair (2026-11-08)\n- spring 2026: a visit\n",
        ),
    ),
    "unread-rhythms": (Broken("unread-rhythms", text="---\nRound of calls: every 6 weeks\n---\n"),),
    "misspelt-keys": (Broken("misspelt-keys", text="---\nbrithday: 05-18\n---\n"),),
    "file-names": (
        Broken(
            "file-names",
            path="people/Aurélien: spoons.md",
            text="Carves spoons.\n",
        ),
    ),
    "unknown-ideas": (
        Broken("unknown-ideas", text="## Log\n- 2026-11-08 gift → a fern [idea:: Spyder plant]\n"),
    ),
    "device": (
        Broken(
            "device",
            "The vault was cloned onto this device, but `vault git-setup` was not run here.",
            path=".gitattributes",
            lay=_clone,
        ),
    ),
}

ELSEWHERE = {
    "markers": (
        Broken(
            "markers",
            "One of the two lines around generated text is gone or stands twice. The note is left as it"
            " is.",
            path="index/People.md",
            text="<!-- vault:begin people -->\n<!-- vault:end people -->\n<!-- vault:end people -->\n",
        ),
    ),
    "tick": (
        Broken(
            "tick",
            "A box is ticked in `This week`, and the person's note cannot take an entry; here a comment"
            " was never ended. The box stays ticked, and the next build tries again.",
            path="index/This week.md",
            text=(
                "<!-- vault:begin this-week 2026-W47 -->\n- [x] [[Aurélien Mbaye]] the spoons\n"
                "<!-- vault:end this-week -->\n"
            ),
            beside={NOTE: "---\ncircle: close\n---\n%% not for others\n"},
        ),
    ),
    "settings": (
        Broken(
            "settings",
            "A wrong setting is the one thing that stops every command, since nothing in it is guessed."
            " All wrong lines are told at once.",
            path="vault.toml",
            text='capacty = 5\nweek_starts = "tuesday"\n',
        ),
    ),
}

BROKEN = tuple(
    (check, one)
    for table in (MENDING, ADVICE, ELSEWHERE)
    for check, rows in table.items()
    for one in rows
)
