"""The parts of the manual that are made from the program itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from tests.conftest import EXAMPLE_DAY
from tests.manual.broken_notes import SECTIONS, Broken
from vault_tools.actions.build import build
from vault_tools.cli.run import COMMANDS, CONTEXT, vault
from vault_tools.folder.settings import SettingsError
from vault_tools.problems import Problem

SESSIONS = "tests/cli/transcripts"


def commands_text(root: Path) -> str:
    """Each command with its `--help`, and the session that shows it, if there is one."""
    return "\n\n".join(part for name in COMMANDS for part in _command(name, root))


def _command(name: str, root: Path) -> Iterator[str]:
    top = click.Context(vault, info_name="vault", terminal_width=80, **CONTEXT)
    command = vault.get_command(top, name)
    with click.Context(command, info_name=name, parent=top) as context:
        help_text = command.get_help(context)
    yield f"## vault {name}"
    yield f"```text\n{help_text}\n```"
    session = Path(SESSIONS, f"{name}.md")
    if (root / session).is_file():
        yield f'--8<-- "{session.as_posix()}"'


def problems_text(new_folder: Callable[[], Path]) -> str:
    """Each kind of problem with what provokes it and the message as the terminal shows it."""
    parts = []
    for title, section in SECTIONS.items():
        parts.append(f"## {title}")
        shown = ""
        for broken in section:
            parts += [f"### {broken.kind}"] if broken.kind != shown else []
            parts += _problem(broken, provoke(broken, new_folder()))
            shown = broken.kind
    return "\n\n".join(parts)


def _problem(broken: Broken, problems: list[Problem]) -> Iterator[str]:
    yield broken.says
    if broken.text:
        kind = broken.path.rpartition(".")[2].replace("md", "markdown")
        yield f'```{kind} title="{broken.path}"\n{broken.text}```'
    yield "```text\n{}\n```".format("\n\n".join(map(str, problems)))


def provoke(broken: Broken, vault_folder: Path) -> list[Problem]:
    """The problems of that kind which a build tells when this is all that is wrong."""
    (vault_folder / "vault.toml").touch()
    broken.lay_in(vault_folder)
    try:
        built = build(vault_folder, EXAMPLE_DAY, dry_run=True)
    except SettingsError as error:
        return list(error.problems)
    return [*built.problems]
