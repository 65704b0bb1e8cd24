"""Lines to try each command with, on the vault of `trial.PEOPLE`.

A new command gets its lines here; a test asks for them.
"""

import click

from vault_tools.cli.run import COMMANDS, vault

NAMES = ("Maya Lindqvist", "Ana Costa", "Jonas Weber", "Bo", "Ida")

Lines = dict[str, tuple[tuple[str, ...], ...]]

# Commands that write no note, whatever they are told.
READING: Lines = {
    "week": ((), ("--json",)),
    "due": ((), ("--json",)),
    "forecast": ((), ("--json",)),
    "show": (("maya",), ("maya", "--json")),
    "why": (("maya",), ("ana", "--json")),
    "idea": ((), ("maya", "--json")),
    "challenge": ((), ("--json",)),
    "work": ((), ("--json",)),
    "path": (("maya",), ("ana", "--json")),
    "gifts": ((), ("maya",), ("maya", "--json")),
    "check": ((), ("--json",)),
    "recap": ((), ("maya",), ("--json",)),
}

# Commands that change the note of NAME; each line has something to change in Ana's.
CHANGING: Lines = {
    "log": (
        ("NAME",),
        ("NAME", "call the boiler is back: it hums"),
        ("NAME", "--gave", "a spider plant"),
        ("NAME", "--got", "soup — and a line of thanks", "--date", "yesterday"),
        ("NAME", "letter of four pages", "--date", "2026-09-02"),
        ("NAME", "Ida", "meal at the lake"),
    ),
    "introduce": (
        ("NAME", "Ida", "--done"),
        ("NAME", "Ida", "--done", "--text", "soup — and a walk", "--date", "yesterday"),
    ),
    "tick": (("NAME",), ("NAME", "bring")),
    "snooze": (("NAME", "2 weeks"), ("NAME", "until", "next monday")),
    "pause": (("NAME",),),
    "resume": (("NAME",),),
    "skip": (("NAME",),),
    "set": (
        ("NAME", "cadence", "2 months"),
        ("NAME", "interests", "plants,", "paper folding"),
        ("NAME", "location", "Lisbon: the old town"),
    ),
    "unset": (("NAME", "cadence"),),
    "circle": (("add", "wide", "NAME", "--yes"), ("remove", "friends", "NAME", "--yes")),
}

# Commands that change many notes at once.
MOVING: Lines = {
    "rename": (("NAME", "Someone Else"),),
    "merge": (("NAME", "Ida", "--keep", "a"),),
}

# Commands that make notes.
MAKING: Lines = {
    "new": (
        ("Oona Marsh",),
        ("Eda Noor", "--circle", "friends", "--met", "2014"),
        ("--idea", "Paint their gate", "--kind", "help"),
    )
}

# Commands that belong to none of these, and why.
APART = {
    "init": "makes a vault of its own",
    "build": "writes what can be made again",
    "watch": "builds until it is stopped",
    "serve": "builds and answers until it is stopped",
    "edit": "opens an editor, which then writes",
    "help": "knows of no vault",
    "sync": "goes through git, and is cut off at each of its calls in test_sync.py",
    "git-setup": "writes settings of git's; its lines are undone in test_git_setup.py",
    "resolve": "needs two versions of a note; killed and undone as one action like the others",
    "history": "reads what git has",
    "undo": "takes back what others did",
}


def lines(samples: Lines, name: str = NAMES[0]):
    """The commands there are, each with its words, about the contact of that name."""
    for verb, rows in samples.items():
        if verb in COMMANDS:
            for row in rows:
                yield verb, *(name if word == "NAME" else word for word in row)


def takes(verb: str, option: str) -> bool:
    """Whether a command has an option, such as `--dry-run`."""
    command = vault.get_command(click.Context(vault), verb)
    return command is not None and any(option in one.opts for one in command.params)
