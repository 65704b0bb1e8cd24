"""Patterns wait until they are used, and then are what `re` makes of them."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import vault_tools
from vault_tools.patterns import Uncompiled, pattern

PACKAGE = Path(vault_tools.__file__).parent
TOLD = """
import importlib, re, sys
compile = re.compile
def told(text, flags=0):
    asking = sys._getframe(1).f_globals["__name__"]
    if asking.startswith("vault_tools.") and asking != "vault_tools.patterns":
        print("compiled", text)
    return compile(text, flags)
re.compile = told
for name in {0!r}:
    importlib.import_module(name)
print("loaded", len(sys.modules))
"""


def modules():
    found = [path.relative_to(PACKAGE.parent).with_suffix("") for path in PACKAGE.rglob("*.py")]
    return sorted(".".join(one.parts) for one in found if one.stem not in {"__init__", "__main__"})


def patterns():
    for name in modules():
        for each in vars(importlib.import_module(name)).values():
            found = each.values() if isinstance(each, dict) else [each]
            yield from (one for one in found if isinstance(one, Uncompiled))


def test_every_pattern_of_the_program_can_be_compiled():
    found = {id(one): one for one in patterns()}
    assert len(found) > 200
    for one in found.values():
        assert one.flags & ~re.UNICODE == re.compile(one.pattern, one._flags).flags & ~re.UNICODE


def test_none_is_compiled_when_its_module_is_loaded():
    command = [sys.executable, "-c", TOLD.format(modules())]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "loaded" in done.stdout
    assert "compiled" not in done.stdout


@pytest.mark.parametrize("way", ["match", "fullmatch", "search", "findall", "split"])
def test_it_does_what_a_compiled_one_does(way):
    waiting, compiled = pattern(r"(\w)b", re.IGNORECASE), re.compile(r"(\w)b", re.IGNORECASE)
    for text in ("aBcb", "ab", "", "x ab"):
        assert str(getattr(waiting, way)(text)) == str(getattr(compiled, way)(text))


def test_it_replaces_as_a_compiled_one_does():
    waiting, compiled = pattern(rb"\s+"), re.compile(rb"\s+")
    assert waiting.sub(b"_", b"a  b c") == compiled.sub(b"_", b"a  b c")
    assert waiting.subn(b"_", b"a  b c", count=1) == (b"a_b c", 1)
    assert [one.span() for one in waiting.finditer(b"a  b c")] == [(1, 3), (4, 5)]


def test_what_is_wrong_with_one_is_seen_in_its_use():
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")
