"""The house: which room may import which, and who may look at the clock."""

import ast
import importlib
import re
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from msgspec import Struct

PACKAGE = Path(__file__).parents[1] / "vault_tools"
GROUND = {"problems", "bundled", "patterns", "word_lists", "remembered", "__init__"}
BELOW = {
    "notes": set(),
    "people": {"notes"},
    "folder": {"notes", "people"},
    "pages": {"notes", "people"},
    "sync": {"notes", "people"},
    "actions": {"notes", "people", "folder", "pages", "sync"},
    "server": {"notes", "people", "folder", "pages", "sync", "actions"},
    # One command opens the other face.
    "cli": {"notes", "people", "folder", "pages", "sync", "actions", "server"},
}
PURE = {"notes", "people", "pages", "sync"}
TOUCH_THE_SYSTEM = {"sync/git/calls.py", "sync/git/repository.py"}
IMPURE_MODULES = {"os", "pathlib", "subprocess", "socket", "time", "tempfile", "shutil", "glob"}
CLOCK = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today")}


@cache
def modules() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def room_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported(path: Path):
    """Every module that a file imports, anywhere in it, by its full dotted name."""
    package = ("vault_tools", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(modules()[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*base, *((node.module or "").split(".") if node.module else ())))
            yield stem
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def wrong_imports(room: str, names) -> list[str]:
    allowed = GROUND | {room} | BELOW.get(room, set())
    ours = [name for name in names if name.startswith("vault_tools.")]
    return [
        n for n in ours if n.split(".")[1] not in allowed and not n.split(".")[1].startswith("__")
    ]


def told(found: dict[Path, object]) -> dict[str, object]:
    """What was found, by the names of those modules of which anything was."""
    return {path.relative_to(PACKAGE).as_posix(): what for path, what in found.items() if what}


def test_imports_point_one_way():
    rooms = {path: room_of(path) for path in modules()}
    inside = {path: room for path, room in rooms.items() if room not in {"__main__", "__init__"}}
    assert len(inside) > 400
    assert told({p: wrong_imports(room, imported(p)) for p, room in inside.items()}) == {}


def test_an_import_that_points_the_wrong_way_is_seen():
    assert wrong_imports("people", ["vault_tools.folder.scan"]) == ["vault_tools.folder.scan"]
    assert wrong_imports("folder", ["vault_tools.pages"]) == ["vault_tools.pages"]


def test_no_modules_import_one_another():
    """Not even where a function does, which would hide it from Python."""
    names = {name_of(path): {*imported(path)} for path in modules()}
    TopologicalSorter({name: found & {*names} - {name} for name, found in names.items()}).prepare()


def test_pure_rooms_touch_no_disk():
    pure = [path for path in modules() if room_of(path) in PURE]
    assert len(pure) > 200
    touching = told({p: {n.split(".")[0] for n in imported(p)} & IMPURE_MODULES for p in pure})
    assert touching.keys() <= TOUCH_THE_SYSTEM, touching


def test_the_merge_of_notes_knows_nothing_of_git():
    merging = sorted((PACKAGE / "sync" / "merging").glob("*.py"))
    assert len(merging) > 10
    for path in merging:
        assert [name for name in imported(path) if name.startswith("vault_tools.sync.git")] == []


def clocks_in(module: ast.Module) -> set[tuple[str, str]]:
    named = (node for node in ast.walk(module) if isinstance(node, ast.Attribute))
    return {(getattr(node.value, "id", ""), node.attr) for node in named} & CLOCK


def test_only_the_faces_read_the_clock():
    reading = told({path: clocks_in(module) for path, module in modules().items()})
    faces = {name for name in reading if name.startswith(("cli/", "server/"))}
    assert faces
    assert reading.keys() == faces, reading


def test_every_module_says_what_it_is():
    assert [path for path, module in modules().items() if not ast.get_docstring(module)] == []


def name_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE.parent).with_suffix("")
    return ".".join(inside.parts).removesuffix(".__init__")


def values(of=Struct):
    """All classes of values, however deep they descend."""
    for kind in of.__subclasses__():
        yield kind
        yield from values(kind)


def test_no_pattern_repeats_a_group_possessively():
    """Python 3.11.2, of Debian 12, matches `(…)*+` wrongly; `(?>(…)*)` says the same."""
    possessive = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")
    assert not [
        (path.name, node.lineno)
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and possessive.search(str(node.value))
    ]


def test_values_are_frozen():
    for path in modules():
        if path.stem != "__main__":
            importlib.import_module(name_of(path))
    ours = [kind for kind in values() if kind.__module__.startswith("vault_tools.")]
    assert len(ours) > 200
    assert [kind for kind in ours if not kind.__struct_config__.frozen] == []


def types_in(path: Path):
    """The names of its classes, and of types that are put together of others: `Look`, `Found`."""
    for one in modules()[path].body:
        if isinstance(one, ast.ClassDef) and one.name[0] != "_":
            yield one.name
        elif isinstance(one, ast.Assign) and not _is_variable_of_types(one.value):
            names = [ast.unparse(target) for target in one.targets]
            yield from (name for name in names if re.fullmatch(r"(?:[A-Z][a-z]+)+", name))


def _is_variable_of_types(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar"


def test_two_types_have_two_names():
    """But for values of pages: templates know them by the names that suit a page."""
    found = Counter(n for p in modules() if room_of(p) != "pages" for n in types_in(p))
    assert len(found) > 250
    assert [name for name, times in found.items() if times > 1] == []


def test_what_is_remembered_is_remembered_by_a_value_that_can():
    found = [(path, about) for path in modules() for about in remembering_in(path)]
    assert len(found) > 20
    for path, about in found:
        assert getattr(importlib.import_module(name_of(path)), about).__struct_config__.dict, path


def remembering_in(path: Path):
    """The names of the classes of which something is remembered: of a first argument, or a self."""
    module = modules()[path]
    for holder in (module, *(one for one in module.body if isinstance(one, ast.ClassDef))):
        for work in holder.body:
            marks = getattr(work, "decorator_list", ())
            if "remembered" in {one.id for one in marks if isinstance(one, ast.Name)}:
                first = work.args.args[0].annotation
                yield ast.unparse(first) if first else holder.name


def test_no_test_takes_what_it_needs_from_another():
    taken = re.compile(r"^from (tests\.(?:\w+\.)*test_\w+) import", re.MULTILINE)
    found = {p: taken.findall(p.read_text("utf-8")) for p in Path(__file__).parent.rglob("*.py")}
    assert len(found) > 200
    assert {path: names for path, names in found.items() if names} == {}
