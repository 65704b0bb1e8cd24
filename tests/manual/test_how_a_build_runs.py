"""The life of one page, in the manual: each name in it is one of the program's."""

import ast
import re
from pathlib import Path

TOP = Path(__file__).parents[2]
PACKAGE = TOP / "vault_tools"
MANUAL = (TOP / "docs" / "how-a-build-runs.md").read_text("utf-8")


def section(title):
    return MANUAL.partition(f"## {title}\n")[2].partition("\n## ")[0]


def names_of(tree):
    """What a module names: functions, classes and what they hold, arguments, and variables."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg


def test_each_name_in_the_life_of_a_page_is_one_of_the_program():
    known = {
        name
        for path in PACKAGE.rglob("*.py")
        for name in names_of(ast.parse(path.read_text("utf-8")))
    }
    said = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", section("The life of one page"))
    drawn = re.findall(r"─ (?:the )?(\w+)[. ]|► (\w+)", section("The life of one page"))
    words = {word for one in said if "/" not in one for word in one.split(".")}
    words |= {word for pair in drawn for word in pair if word} - {"layout", "a", "bytes", "the"}
    assert len(words) > 30
    assert sorted(words - known) == []


def test_each_module_in_it_is_there():
    modules = re.findall(r"`((?:\w+/)+\w+\.py)`", section("The life of one page"))
    assert len(modules) > 5
    assert [one for one in modules if not (PACKAGE / one).is_file()] == []
