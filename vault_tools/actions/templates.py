"""The templates of a vault: its own before the shipped ones, compiled once and kept."""

import jinja2
from jinja2.bccache import Bucket

from vault_tools.actions.open_vault import Vault
from vault_tools.bundled import bundled
from vault_tools.folder.kept import keep, read_kept
from vault_tools.folder.program import program_mark
from vault_tools.pages.render import make_environment


def environment_of(vault: Vault) -> jinja2.Environment:
    """What renders the vault's pages. Raises `VaultError` where style or script are missing."""
    own, shipped = vault.root / vault.settings.templates, bundled("templates")
    loaders = [jinja2.FileSystemLoader(own), jinja2.FileSystemLoader(shipped)]
    sandboxed = own.is_dir()
    compiled = _Compiled(vault, "sandboxed" if sandboxed else "free")
    return make_environment(jinja2.ChoiceLoader(loaders), compiled, sandboxed=sandboxed)


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
