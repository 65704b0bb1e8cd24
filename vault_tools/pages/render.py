"""Rendering: one typed page in, the whole text of its file out.

The templates hold no rules and get one value, `page`. Where templates come from is decided
outside: a loader is handed in, in which a vault's own files may stand before the shipped ones.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from types import MappingProxyType
from typing import Any, cast

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from vault_tools.notes.html.safe_links import safe_href
from vault_tools.pages.ideas.idea_page import IdeaPage, IdeasPage
from vault_tools.pages.index_notes.index_notes import (
    BirthdaysNote,
    GiftsNote,
    OrganizationsNote,
    PeopleNote,
    WeekNote,
)
from vault_tools.pages.index_notes.markdown import markdown_text, wikilink
from vault_tools.pages.organizations.organization_page import OrganizationPage, OrganizationsPage
from vault_tools.pages.people.people_page import PeoplePage
from vault_tools.pages.people.person_page import PersonPage
from vault_tools.pages.week.week_page import WeekPage
from vault_tools.patterns import pattern
from vault_tools.problems import VaultError

HtmlPage = (
    WeekPage | PersonPage | PeoplePage | IdeaPage | IdeasPage | OrganizationPage | OrganizationsPage
)
Page = HtmlPage | WeekNote | PeopleNote | BirthdaysNote | OrganizationsNote | GiftsNote


TEMPLATES: Mapping[type, str] = MappingProxyType(
    {
        WeekPage: "week.html",
        PersonPage: "person.html",
        PeoplePage: "people.html",
        IdeaPage: "idea.html",
        IdeasPage: "ideas.html",
        OrganizationPage: "organization.html",
        OrganizationsPage: "organizations.html",
        WeekNote: "notes/This week.md",
        PeopleNote: "notes/People.md",
        OrganizationsNote: "notes/Organizations.md",
        BirthdaysNote: "notes/Birthdays.md",
        GiftsNote: "notes/Gifts.md",
    }
)


# What is there for whoever reads the sources, and would weigh on every page.
_CSS_ROOM = pattern(
    r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|^\s+|(?<=[{};,:])\s+|[ \t]+(?=\{)|;(?=\s*\})""",
    re.DOTALL | re.MULTILINE,
)
_JS_ROOM = pattern(r"^(?:\s+|//.*\n)+", re.MULTILINE)

_OWN_FIRST = "a file of the same name in the vault's own templates stands before the shipped one"
_OF_A_THEME = (
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    *(MemoryError, RecursionError),
)


class _Context(jinja2.runtime.Context):
    """Calls what a template calls, and asks of nothing whether it wants the context as well."""

    def call(
        self,
        macro: Callable[..., Any],
        /,
        *args: Any,
        _block_vars: Any = 0,
        _loop_vars: Any = 0,
        **kw: Any,
    ) -> Any:
        return macro(*args, **kw)


class _Environment(jinja2.Environment):
    """Of Jinja what our own templates need: macros, and globals that all share.

    The rest is a quarter of the time that a page takes to be rendered.
    """

    context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        return self.globals


def make_environment(
    loader: jinja2.BaseLoader,
    compiled: jinja2.BytecodeCache | None = None,
    *,
    sandboxed: bool = False,
) -> jinja2.Environment:
    """An environment for `render_page`, with the style and the script read through `loader`.

    A vault's own templates may have come from anywhere: `sandboxed`, they reach nothing but their
    page. `own.css`, where there is one, follows the style. `compiled` keeps compiled templates.

    HTML templates escape what they show; Markdown templates (`*.md`) do it with the filters
    `md` and `wikilink`. Raises `VaultError` where a style sheet or `page.js` is missing.
    The week's page, which must be light, goes without `pages.css`.
    """
    kind = ImmutableSandboxedEnvironment if sandboxed else _Environment
    environment = kind(
        loader=loader,
        bytecode_cache=compiled,
        auto_reload=False,  # where a text changes, there is another environment
        autoescape=jinja2.select_autoescape(disabled_extensions=("md",), default=True),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"href": _href, "md": markdown_text, "wikilink": wikilink}
    style = _source(environment, "style.css") + _source(environment, "own.css", needed=False)
    script = _JS_ROOM.sub("", _source(environment, "page.js"))
    environment.globals["of_week"] = _dress(style, script)
    environment.globals["of_others"] = _dress(_source(environment, "pages.css") + style, script)
    return environment


def _dress(style: str, script: str) -> dict[str, Markup]:
    """What a page stands in: its style and script, and the policy that allows just these."""
    style = _CSS_ROOM.sub(r"\1", style)
    return {
        "style": Markup(style),  # noqa: S704 - our own file or the vault owner's, not a note
        "script": Markup(script),  # noqa: S704
        "policy": Markup(content_policy(style, script)),  # noqa: S704
    }


def render_page(environment: jinja2.Environment, page: Page) -> str:
    """The page's text, which ends with one line end.

    Raises `VaultError`, which names the template, where one does not work.
    """
    name = TEMPLATES[type(page)]
    kind = "of_week" if isinstance(page, WeekPage) else "of_others"
    dress = cast("dict[str, Markup]", environment.globals[kind])
    try:
        return environment.get_template(name).render(page=page, **dress).strip("\n") + "\n"
    except (jinja2.TemplateError, UnicodeDecodeError) as error:
        raise _cannot_render(name, error) from error
    except _OF_A_THEME as error:
        if not environment.sandboxed:  # then it is no theme, and our own mistake
            raise
        raise _cannot_render(name, error) from error


class RenderedPages(Mapping[str, bytes]):
    """The pages of a site by their paths, each laid out and rendered when it is asked for."""

    def __init__(
        self, laid_out: Mapping[str, Callable[[], HtmlPage]], environment: jinja2.Environment
    ) -> None:
        self._laid_out, self._environment = laid_out, environment

    def __getitem__(self, path: str) -> bytes:
        return render_page(self._environment, self._laid_out[path]()).encode()

    def __contains__(self, path: object) -> bool:  # else a page would be made to see if it is there
        return path in self._laid_out

    def __iter__(self) -> Iterator[str]:
        return iter(self._laid_out)

    def __len__(self) -> int:
        return len(self._laid_out)


def content_policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this style, this script, the vault's own images, no more."""
    return (
        f"default-src 'none'; style-src '{policy_hash(style)}'; "
        f"script-src '{policy_hash(script)}'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )


def _href(address: str) -> str:
    """The address if a page may link to it; else "", and the templates show its label as text."""
    return safe_href(address) or ""


def policy_hash(text: str) -> str:
    """By which a policy allows just this style or script."""
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _source(environment: jinja2.Environment, name: str, *, needed: bool = True) -> str:
    """The file as a browser reads it before hashing: with `\\n` at every line's end."""
    try:
        text = environment.loader.get_source(environment, name)[0] if environment.loader else ""
    except jinja2.TemplateNotFound as error:
        if not needed:
            return ""
        raise _cannot_render(name, error) from error
    except UnicodeDecodeError as error:
        raise _cannot_render(name, error) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cannot_render(name: str, error: Exception) -> VaultError:
    if isinstance(error, jinja2.TemplateNotFound):
        return VaultError(f'the template "{error.name}" is missing', _OWN_FIRST)
    if isinstance(error, (RecursionError, MemoryError)):
        circle = isinstance(error, RecursionError)
        why = "it extends or includes itself" if circle else "it wants more memory than there is"
        return VaultError(f'the template "{name}" does not work: {why}', _OWN_FIRST)
    where = ""
    if isinstance(error, jinja2.TemplateSyntaxError):
        where, name = f", line {error.lineno}", error.name or name
    return VaultError(
        f'the template "{name}"{where} does not work: {error}',
        _OWN_FIRST,
    )
