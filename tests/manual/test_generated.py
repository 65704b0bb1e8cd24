"""The manual says what the program says: `pytest --update` writes these pages anew."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.manual.broken_notes import ADVICE, BROKEN, ELSEWHERE, MENDING
from tests.manual.generated import (
    commands_text,
    problems_text,
    provoke,
    settings_text,
    themes_text,
    with_text,
)
from vault_tools.actions.asking.check_all import look_through_all
from vault_tools.actions.open_vault import open_vault
from vault_tools.people.checks.table import CHECKS
from vault_tools.problems import ProblemKind

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def provoked(tmp_path_factory):
    """A function: what each broken note provokes, tried once, and the folder where it was tried."""

    @cache
    def try_it(broken):
        folder = tmp_path_factory.mktemp("broken") / "vault"
        folder.mkdir()
        return provoke(broken, folder), folder

    return try_it


def test_the_page_of_commands_shows_their_help(assert_kept):
    page = DOCS / "commands.md"
    assert_kept(page, with_text(page, commands_text(ROOT)))


def test_the_page_of_settings_is_made_from_the_settings(assert_kept):
    assert_kept(DOCS / "settings.md", settings_text())


def test_the_page_of_themes_tells_what_each_template_receives(assert_kept):
    page = DOCS / "themes.md"
    assert_kept(page, with_text(page, themes_text()))


def test_each_value_on_the_page_of_themes_has_a_heading_of_its_own():
    headings = re.findall(r"^#+ (.+)", themes_text(), re.MULTILINE)
    assert len(headings) > 40
    assert [one for one, times in Counter(headings).items() if times > 1] == []


def test_the_page_of_problems_shows_each_message(assert_kept, provoked):
    page = DOCS / "problems.md"
    assert_kept(page, with_text(page, problems_text(lambda broken: provoked(broken)[0])))


@pytest.mark.parametrize(("check", "broken"), BROKEN, ids=lambda one: getattr(one, "kind", one))
def test_what_is_broken_is_told_with_a_hint_by_its_check_and_nothing_else_is(
    check, broken, provoked
):
    problems, folder = provoked(broken)
    assert {problem.kind for problem in problems} == {broken.kind}
    assert all(problem.place.path.startswith(broken.path) for problem in problems)
    assert all(problem.message and str(problem) for problem in problems)
    if check in ELSEWHERE:
        assert check not in CHECKS
    else:
        seen = look_through_all(open_vault(folder), EXAMPLE_DAY)
        assert sorted(CHECKS[check].find(seen)) == problems


def test_each_check_has_a_broken_note_and_builds_tell_what_wants_mending():
    always = {name for name, check in CHECKS.items() if check.always}
    assert (MENDING.keys(), ADVICE.keys()) == (always, CHECKS.keys() - always)


def test_every_kind_of_problem_is_in_the_manual():
    assert {broken.kind for _, broken in BROKEN} == {*get_args(ProblemKind)}
