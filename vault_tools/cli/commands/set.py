"""`vault set`."""

import re
from collections.abc import Sequence

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.patterns import pattern
from vault_tools.problems import UsageError

_FIELD = pattern(r"([^=;]+?)(?:=|[:：]+$)(.*)")  # `TEL;TYPE=WORK` is one as a whole
# With its value in one word; an address and a time are none.
_WITH_VALUE = pattern(r"(?=[^=:：]*[^\W\d_])([^=:：]+)(?:=|[:：]+)(?!//)(.*)")


@vault_command()
@writes
@click.argument(
    "words", nargs=-1, required=True, shell_complete=complete_name, metavar="NAME FIELD VALUE…"
)
@click.option("--force", is_flag=True, help="Write a value even if vault cannot read it.")
def command(wishes: Wishes, *, words: tuple[str, ...], force: bool) -> None:
    """Set a field in the note of NAME.

    Use any name of the field; it is written under the one that your notes use. Commas separate
    the values of a list: vault set wilma interests plants, paper folding
    """
    from vault_tools.actions.changing.setting import NewValue, set_value
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom_first
    from vault_tools.people.names.naming import called_in_command

    check_words(words)
    vault = opened(wishes)
    contact, rest = whom_first(vault.people, words)
    field, *value = parted(rest)
    if not (field and value):
        name = called_in_command(contact, vault.people)
        raise UsageError("which field, and to what?", f"vault set {name} cadence 3 weeks")
    new = NewValue(field, " ".join(value), force)
    tell_done(set_value(vault, contact, new, wishes.today, wishes.order), wishes)


def check_words(words: tuple[str, ...]) -> None:
    """A word that begins with dashes is a value if a digit follows (`--04-12`), else a slip."""
    for word in words:
        if re.match(r"--?[^\W\d]", word):
            hint = f'vault set --help lists them; before a value a blank will do: " {word}"'
            raise UsageError(f"there is no option {word}", hint)


def parted(words: Sequence[str]) -> list[str]:
    """The field and the words of its value, also of `role: cook`, `role = cook` and `role=cook`."""
    first, *rest = words or [""]
    if rest and rest[0] in {"=", ":", "::"}:
        return [first, *rest[1:]]
    found = (_FIELD if rest else _WITH_VALUE).match(first)
    return [found[1].strip(), *filter(None, [found[2]]), *rest] if found else [first, *rest]


command.context_settings["ignore_unknown_options"] = True
