"""The remote of a branch: which one it is, fetching from it, pushing to it."""

from msgspec import Struct

from vault_tools.sync.git.calls import NETWORK
from vault_tools.sync.git.repository import Repository


class Remote(Struct, frozen=True):
    """A branch elsewhere, by the names that this repository has for it."""

    name: str
    branch: str

    @property
    def here(self) -> str:
        """The ref that has its last known state."""
        return f"refs/remotes/{self.name}/{self.branch}"


def find_remote(repository: Repository, branch: str) -> Remote | None:
    """The branch's own upstream, else the one of its name on `origin` or the only remote."""
    git = repository.git
    name = git.find("config", f"branch.{branch}.remote")
    upstream = git.find("config", f"branch.{branch}.merge").removeprefix("refs/heads/")
    if name and name != "." and upstream:
        return Remote(name, upstream)
    names = git.find("remote").split()
    chosen = "origin" if "origin" in names else names[0] if len(names) == 1 else ""
    return Remote(chosen, branch) if chosen else None


def fetch(repository: Repository, remote: Remote) -> str:
    """Fetch what the remote has; the reason if that failed, else empty."""
    refs = f"+refs/heads/*:refs/remotes/{remote.name}/*"
    answer = repository.git.ask("fetch", "--no-tags", remote.name, refs, longest=NETWORK)
    return (answer.err or "it gave no reason") if answer.code else ""


class Pushed(Struct, frozen=True):
    """What became of a push: `behind` says that the remote has something new."""

    done: bool
    behind: bool = False
    said: str = ""


def push(repository: Repository, remote: Remote) -> Pushed:
    """Push what is here; never by force.

    A branch without an upstream gets this one, so that a plain `git pull` works from then on.
    """
    follows = repository.git.find("config", f"branch.{repository.branch}.merge")
    how = () if follows else ("--set-upstream",)
    to = f"HEAD:refs/heads/{remote.branch}"
    answer = repository.git.ask("push", "--porcelain", *how, remote.name, to, longest=NETWORK)
    told = answer.out.decode("utf-8", "replace")
    behind = any(word in told for word in ("[rejected]", "(fetch first)", "(non-fast-forward)"))
    return Pushed(answer.code == 0, behind, answer.err or told)
