"""The templates of a vault: its own before the shipped ones, compiled once and kept."""

from pathlib import Path

import jinja2
from jinja2.bccache import Bucket
from msgspec import Struct

from vault_tools.actions.open_vault import Vault
from vault_tools.bundled import bundled
from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.folder.reasons import reason
from vault_tools.pages.render import make_environment
from vault_tools.problems import VaultError
from vault_tools.remembered import remembered_last

_NOTES = ("ideas/", "starter/")
_NOWHERE = jinja2.Environment()  # noqa: S701 - loaders want one, and look for nothing in it


class Templates(Struct, frozen=True):
    """The templates of a vault; their `mark` changes with the text of any of them."""

    environment: jinja2.Environment
    mark: str


def templates_of(vault: Vault) -> Templates:
    """The templates with their mark. Raises `VaultError` where style or script are missing.

    As long as no text changes this is the same object, and what it has loaded stays loaded.
    """
    own = vault.root / vault.settings.templates
    loader = _loader(own)
    names = [name for name in loader.list_templates() if not _is_packaged_note(own, name)]
    texts = tuple((name, text) for name in names if (text := _text(loader, name)) is not None)
    return _templates(vault.root, own, own.is_dir(), texts)


@remembered_last
def _templates(
    root: Path, own: Path, sandboxed: bool, texts: tuple[tuple[str, str], ...]
) -> Templates:
    compiled = _Compiled(root, "sandboxed" if sandboxed else "free")
    loader = jinja2.ChoiceLoader([jinja2.DictLoader(dict(texts)), _loader(own)])
    environment = make_environment(loader, compiled, sandboxed=sandboxed)
    return Templates(environment, sum_of((sandboxed, texts)))


def _is_packaged_note(own: Path, name: str) -> bool:
    """Whether it is a shipped note beside our templates, which changes only with the program."""
    return name.startswith(_NOTES) and not (own / name).exists()


def _loader(own: Path) -> jinja2.BaseLoader:
    shipped = bundled("templates")
    return jinja2.ChoiceLoader([jinja2.FileSystemLoader(own), jinja2.FileSystemLoader(shipped)])


def _text(loader: jinja2.BaseLoader, name: str) -> str | None:
    """The text of a template, whatever its ending, since one may include another.

    None for a picture or the like, and for a link that leads nowhere. Raises `VaultError` for one
    that may not be read.
    """
    try:
        return loader.get_source(_NOWHERE, name)[0]
    except (UnicodeDecodeError, jinja2.TemplateNotFound):
        return None
    except OSError as error:
        raise VaultError(f'cannot read the template "{name}": {reason(error)}') from error


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates by their text. Jinja's own cache would run code with a flipped bit.

    The sandbox compiles to other code, so each kind is kept for itself.
    """

    def __init__(self, root: Path, kind: str) -> None:
        self.root, self.kind = root, kind

    def load_bytecode(self, bucket: Bucket) -> None:
        compiled = read_kept(self.root, program_mark(), self._name(bucket))
        if compiled is not None:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        keep(self.root, program_mark(), self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"template {self.kind} {bucket.key} {bucket.checksum}"
