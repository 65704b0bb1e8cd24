"""The parts of the manual that are made from the program itself."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from tests.conftest import EXAMPLE_DAY
from tests.manual.broken_notes import ADVICE, ELSEWHERE, MENDING, Broken
from vault_tools.actions.build import build
from vault_tools.actions.check import look_through_all
from vault_tools.cli.run import COMMANDS, CONTEXT, vault
from vault_tools.folder.settings import SettingsError
from vault_tools.people.checks.table import checks_manual, choose_checks, find_problems
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
    """Each check with its docstring, what provokes it, and the message in the terminal."""

    def example(check: str, rows: Iterable[Broken]) -> str:
        return "\n\n".join(
            part for one in rows for part in _problem(check, one, provoke(one, new_folder()))
        )

    examples = {check: example(check, rows) for check, rows in (MENDING | ADVICE).items()}
    parts = [checks_manual(examples), "## Told by no check"]
    for name, rows in ELSEWHERE.items():
        parts += [f"### {name}", example(name, rows)]
    return "\n\n".join(parts)


def _problem(check: str, broken: Broken, problems: list[Problem]) -> Iterator[str]:
    says = broken.says if broken.kind == check else f"`{broken.kind}`: {broken.says}"
    yield from filter(None, [says])
    for path, text in {**broken.beside, broken.path: broken.text}.items():
        if text:
            kind = path.rpartition(".")[2].replace("md", "markdown")
            yield f'```{kind} title="{path}"\n{text}```'
    yield "```text\n{}\n```".format("\n\n".join(map(str, problems)))


def provoke(broken: Broken, vault_folder: Path) -> list[Problem]:
    """What a build tells when this is all that is wrong; if nothing, what `vault check` does."""
    (vault_folder / "vault.toml").touch()
    broken.lay_in(vault_folder)
    try:
        built = build(vault_folder, EXAMPLE_DAY, dry_run=True)
    except SettingsError as error:
        return list(error.problems)
    found = find_problems(look_through_all(built.vault, EXAMPLE_DAY), choose_checks(()))
    return list(built.problems) or [problem for _, problems in found for problem in problems]
