"""The manual says what the program says: `pytest --update` writes these pages anew."""

import ast
import itertools
import re
from pathlib import Path

import pytest

from tests.manual.broken_notes import BROKEN
from tests.manual.generated import commands_text, problems_text, provoke
from vault_tools.people.settings import settings_manual

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
KIND = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def with_text(page, text):
    """The page with new text between its two markers, and the prose around them as it is."""
    before, begin, rest = page.read_text("utf-8").partition("<!-- generated -->\n")
    _, end, after = rest.partition("\n<!-- end of what is generated -->")
    assert begin, f"{page.name} has lost the line that begins what is generated"
    assert end, f"{page.name} has lost the line that ends what is generated"
    return f"{before}{begin}\n{text}\n{end}{after}"


@pytest.fixture
def new_folder(tmp_path):
    numbers = itertools.count()

    def make():
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return folder

    return make


def test_the_page_of_commands_shows_their_help(kept):
    page = DOCS / "commands.md"
    kept(page, with_text(page, commands_text(ROOT)))


def test_the_page_of_settings_is_made_from_the_settings(kept):
    kept(DOCS / "settings.md", settings_manual())


def test_the_page_of_problems_shows_each_message(kept, new_folder):
    page = DOCS / "problems.md"
    kept(page, with_text(page, problems_text(new_folder)))


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.kind)
def test_what_is_broken_is_told_with_a_hint_and_nothing_else_is(broken, new_folder):
    problems = provoke(broken, new_folder())
    assert {problem.kind for problem in problems} == {broken.kind}
    assert all(problem.place.path.startswith(broken.path) for problem in problems)
    assert all(problem.message and str(problem) for problem in problems)


def test_every_kind_of_problem_in_the_code_is_in_the_manual():
    assert {broken.kind for broken in BROKEN} == set(kinds_in_the_code())


def kinds_in_the_code():
    """What stands where a problem is made and its kind is given."""
    for path in (ROOT / "vault_tools").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and "".join(called(node)).endswith(("roblem", "tell")):
                yield from (text for text in texts(node.args[1:4]) if KIND.fullmatch(text))


def called(call):
    return (getattr(call.func, "id", ""), getattr(call.func, "attr", ""))


def texts(arguments):
    constants = (one.value for one in arguments if isinstance(one, ast.Constant))
    return (value for value in constants if isinstance(value, str))
