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
    return make_environment(jinja2.ChoiceLoader(loaders), _Compiled(vault))


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates by their text. Jinja's own cache would take a flipped bit for code."""

    def __init__(self, vault: Vault) -> None:
        self.root = vault.root

    def load_bytecode(self, bucket: Bucket) -> None:
        compiled = read_kept(self.root, program_mark(), _name(bucket))
        if compiled is not None:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep(self.root, program_mark(), _name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"template {bucket.key} {bucket.checksum}"
