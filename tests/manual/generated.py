"""The parts of the manual that are made from the program itself."""

import inspect
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import click
from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from tests.conftest import EXAMPLE_DAY
from tests.manual.broken_notes import ADVICE, ELSEWHERE, MENDING, Broken
from vault_tools.actions.asking.check_all import look_through_all
from vault_tools.actions.building.build import build
from vault_tools.cli.run import CONTEXT, GROUPS, vault
from vault_tools.folder.settings.read_settings import SettingsError
from vault_tools.pages.render import TEMPLATES
from vault_tools.people.checks.table import CHECKS, choose_checks, find_problems
from vault_tools.people.settings import TABLES, Setting, Settings, settings_of, toml
from vault_tools.problems import Problem

SESSIONS = "tests/cli/transcripts"


def commands_text(root: Path) -> str:
    """Each command in its group, with its `--help` and the session that shows it, if any."""
    parts: list[str] = []
    for group, names in GROUPS.items():
        parts += [f"## {group}", *(part for name in names for part in _command(name, root))]
    return "\n\n".join(parts)


def _command(name: str, root: Path) -> Iterator[str]:
    top = click.Context(vault, info_name="vault", terminal_width=80, **CONTEXT)
    command = vault.get_command(top, name)
    with click.Context(command, info_name=name, parent=top) as context:
        help_text = command.get_help(context)
    yield f"### vault {name}"
    yield f"```text\n{help_text}\n```"
    session = Path(SESSIONS, f"{name}.md")
    if (root / session).is_file():
        yield f'--8<-- "{session.as_posix()}"'


def problems_text(provoked: Callable[[Broken], list[Problem]]) -> str:
    """Each check with its docstring, what provokes it, and the message in the terminal."""

    def example(check: str, rows: Iterable[Broken]) -> str:
        return "\n\n".join(part for one in rows for part in _problem(check, one, provoked(one)))

    examples = {check: example(check, rows) for check, rows in (MENDING | ADVICE).items()}
    parts = [checks_manual(examples), "## Outside the checks"]
    for name, rows in ELSEWHERE.items():
        parts += [f"### {name}", example(name, rows)]
    return "\n\n".join(parts)


def checks_manual(examples: Mapping[str, str]) -> str:
    """The manual's text of all checks; `examples` are by name what is shown below each."""
    parts = []
    for always, title in ((True, "In every build"), (False, "Only in `vault check`")):
        parts.append(f"## {title}")
        for check in CHECKS.values():
            if check.always == always:
                example = examples.get(check.name, "")
                parts += [f"### {check.name}", check.page, *filter(None, [example])]
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


def themes_text() -> str:
    """What each template receives: its page's fields, and then the values that these hold."""
    pages = {kind: f"`{name}`" for kind, name in TEMPLATES.items()}
    held = {*_inside(pages)} - pages.keys()
    rest = sorted(held, key=lambda kind: (_name(kind), kind.__module__))
    parts = [_value(kind, heading) for kind, heading in pages.items()]
    return "\n\n".join(
        [*parts, "## What pages hold", *(_value(kind, _name(kind)) for kind in rest)]
    )


def _value(kind: type, heading: str) -> str:
    level = "##" if kind in TEMPLATES else "###"
    rows = ["| field | |", "|---|---|"]
    rows += [f"| `{one.name}` | {_told(one.type)}{_default(one)} |" for one in fields(kind)]
    return "\n\n".join([f"{level} {heading}", inspect.getdoc(kind), "\n".join(rows)])


def _name(kind: type) -> str:
    """Pages and index notes have values of the same name, which are told apart."""
    return (
        f"{kind.__name__} of a note" if kind.__module__.endswith("index_notes") else kind.__name__
    )


def _inside(kinds: Iterable[type]) -> Iterator[type]:
    """The values that these hold, and what those hold in their turn."""
    for kind in kinds:
        for one in fields(kind):
            held = [each for each in _plain_types(one.type) if _is_value(each)]
            yield from held
            yield from _inside(held)


def _is_value(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _plain_types(told: Any) -> Iterator[Any]:
    args = get_args(told)
    if not args or get_origin(told) is Literal:
        yield told
    for arg in args:
        yield from _plain_types(arg)


def _told(told: Any) -> str:
    names = {str: "text", int: "number", float: "number", bool: "yes or no", types.NoneType: "none"}
    if _is_value(told):
        return f"[{_name(told)}](#{_name(told).lower().replace(' ', '-')})"
    if get_origin(told) is tuple:
        return f"list of {_told(get_args(told)[0])}"
    if get_origin(told) is Literal:
        return " or ".join(f'"{one}"' for one in get_args(told))
    if isinstance(told, types.UnionType):
        return " or ".join(map(_told, get_args(told)))
    return names.get(told) or {"Markup": "safe HTML"}.get(told.__name__, told.__name__)


def _default(one: Any) -> str:
    return "" if one.default is NODEFAULT else "" if one.default is None else ", may be empty"


_SETTINGS = (
    "Settings are in the file `vault.toml` in the vault's folder. You need neither the file nor any"
    " line of it. A setting that cannot be read stops the program, with the line and a hint;"
    " nothing is guessed."
)


def settings_text() -> str:
    """The manual's page of all settings, as Markdown."""
    top = [(each, told) for each, told in settings_of(Settings) if told]
    parts = [
        "# Settings",
        _SETTINGS,
        _settings_table([row for row in top if row[1].shape not in TABLES]),
    ]
    for each, told in settings_of(Settings):
        if told is None:
            parts += _section_manual(each)
        elif told.shape in TABLES:
            parts += _table_manual(each.name, told, getattr(Settings(), each.name))
    return "\n\n".join(parts) + "\n"


def _section_manual(section: FieldInfo) -> list[str]:
    kind = type(getattr(Settings(), section.name))
    rows = [(each, told) for each, told in settings_of(kind) if told]
    return [f"## `[{section.name}]`", kind.__doc__ or "", _settings_table(rows)]


def _table_manual(name: str, told: Setting, default: Mapping[str, Any]) -> list[str]:
    lines = [f"[{name}]", *(f"{key} = {toml(value)}" for key, value in default.items())]
    choices = f"Each is {_either(told.choices)}." if told.choices else ""
    choices += f"The names on the left are: {', '.join(told.rows)}." if told.rows else ""
    example = "\n".join(["```toml", *lines, told.example, "```"])
    return [f"## `[{name}]`", " ".join(filter(None, [told.doc, choices])), example]


def _settings_table(rows: list[tuple[FieldInfo, Setting]]) -> str:
    lines = ["| setting | default | |", "|---|---|---|"]
    for each, told in rows:
        limits = f" From {told.least} to {told.most}." if told.most else ""
        limits = f" Choose {_either(told.choices)}." if told.choices else limits
        lines.append(
            f"| `{each.name}` | `{toml(each.default)}` | {told.doc}{limits}<br>`{told.example}` |"
        )
    return "\n".join(lines)


def _either(choices: tuple[str, ...]) -> str:
    return " or ".join(f"`{toml(choice)}`" for choice in choices)


def with_text(page, text):
    """The page with new text between its two markers, and the prose around them as it is."""
    before, begin, rest = page.read_text("utf-8").partition("<!-- generated -->\n")
    _, end, after = rest.partition("\n<!-- end of what is generated -->")
    assert begin, f"{page.name} has lost the line that begins what is generated"
    assert end, f"{page.name} has lost the line that ends what is generated"
    return f"{before}{begin}\n{text}\n{end}{after}"
