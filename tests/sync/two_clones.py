"""Two clones of one hub, as two devices have them, and what is done with them."""

from tests.conftest import EXAMPLE_DAY
from tests.sync.repositories import files_of, git, set_up, write
from vault_tools.actions.syncing.sync import Face, sync
from vault_tools.sync.git.device import ATTRIBUTES

MAYA = "people/Maya.md"
NOTE = "---\nname: Maya\ncadence: 3 weeks\n---\n## Log\n- 2026-11-01 call\n"


def clones(place, inner=""):
    git(place, "init", "--quiet", "--bare", "hub.git")
    one, other = place / "one", place / "other"
    git(place, "clone", "--quiet", "hub.git", "one")
    set_up(one)
    attributes = "".join(f"{line}\n" for line in ATTRIBUTES)
    files = {"vault.toml": "", ".gitattributes": attributes, ".gitignore": "/site/\n", MAYA: NOTE}
    write(one / inner, files)
    git(one, "add", "--all")
    git(one, "commit", "--quiet", "-m", "begin")
    git(one, "push", "--quiet", "origin", "main")
    git(place, "clone", "--quiet", "hub.git", "other")
    set_up(other)
    return one / inner, other / inner


def run(root, decide=None):
    """A sync without the pages, which others try."""
    return sync(root, EXAMPLE_DAY, "", Face(decide=decide, draw=lambda *_: None))


def log(root, row, path=MAYA):
    text = (root / path).read_text().replace("## Log\n", f"## Log\n- {row}\n")
    write(root, {path: text})


def equal(one, other):
    """Both synced until nothing is left to do, and of the same bytes then."""
    for root in (one, other, one, other):
        run(root)
    first, second = (
        {path: data for path, data in files_of(root).items() if not path.startswith("site/")}
        for root in (one, other)
    )
    assert first == second
    return first
