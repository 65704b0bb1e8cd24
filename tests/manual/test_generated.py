"""The manual says what the program says: `pytest --update` writes these pages anew."""

import itertools
from pathlib import Path
from typing import get_args

import pytest

from tests.manual.broken_notes import BROKEN
from tests.manual.generated import commands_text, problems_text, provoke
from vault_tools.people.settings import settings_manual
from vault_tools.problems import ProblemKind

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


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


def test_the_page_of_commands_shows_their_help(assert_kept):
    page = DOCS / "commands.md"
    assert_kept(page, with_text(page, commands_text(ROOT)))


def test_the_page_of_settings_is_made_from_the_settings(assert_kept):
    assert_kept(DOCS / "settings.md", settings_manual())


def test_the_page_of_problems_shows_each_message(assert_kept, new_folder):
    page = DOCS / "problems.md"
    assert_kept(page, with_text(page, problems_text(new_folder)))


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.kind)
def test_what_is_broken_is_told_with_a_hint_and_nothing_else_is(broken, new_folder):
    problems = provoke(broken, new_folder())
    assert {problem.kind for problem in problems} == {broken.kind}
    assert all(problem.place.path.startswith(broken.path) for problem in problems)
    assert all(problem.message and str(problem) for problem in problems)


def test_every_kind_of_problem_is_in_the_manual():
    assert {broken.kind for broken in BROKEN} == {*get_args(ProblemKind)}
