"""The templates of a vault: its own before the shipped ones, compiled once and kept."""

import jinja2
from jinja2.bccache import Bucket
from msgspec import Struct

from vault_tools.actions.open_vault import Vault
from vault_tools.bundled import bundled
from vault_tools.folder.kept import keep, read_kept
from vault_tools.folder.program import program_mark
from vault_tools.folder.sums import sum_of
from vault_tools.pages.render import make_environment


class Templates(Struct, frozen=True):
    """The templates of a vault; their `mark` changes with the text of any of them."""

    environment: jinja2.Environment
    mark: str


def templates_of(vault: Vault) -> Templates:
    """The templates with their mark. Raises `VaultError` as `environment_of` does."""
    environment = environment_of(vault)
    return Templates(environment, sum_of((environment.sandboxed, _texts(environment))))


def environment_of(vault: Vault) -> jinja2.Environment:
    """What renders the vault's pages. Raises `VaultError` where style or script are missing."""
    own, shipped = vault.root / vault.settings.templates, bundled("templates")
    loaders = [jinja2.FileSystemLoader(own), jinja2.FileSystemLoader(shipped)]
    sandboxed = own.is_dir()
    compiled = _Compiled(vault, "sandboxed" if sandboxed else "free")
    return make_environment(jinja2.ChoiceLoader(loaders), compiled, sandboxed=sandboxed)


def _texts(environment: jinja2.Environment) -> list[tuple[str, str]]:
    """The text of each template, by its name, whatever its ending: one may include another."""
    loader = environment.loader
    names = loader.list_templates() if loader else []
    return [(name, text) for name in names if (text := _text(environment, name)) is not None]


def _text(environment: jinja2.Environment, name: str) -> str | None:
    """None of a picture or the like, which no page can be made of."""
    try:
        return environment.loader.get_source(environment, name)[0] if environment.loader else None
    except UnicodeDecodeError:
        return None


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates by their text. Jinja's own cache would take a flipped bit for code.

    What is compiled for the sandbox is other code, so that each kind is kept for itself.
    """

    def __init__(self, vault: Vault, kind: str) -> None:
        self.root, self.kind = vault.root, kind

    def load_bytecode(self, bucket: Bucket) -> None:
        compiled = read_kept(self.root, program_mark(), self._name(bucket))
        if compiled is not None:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep(self.root, program_mark(), self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"template {self.kind} {bucket.key} {bucket.checksum}"
