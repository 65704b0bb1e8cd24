"""A vault's own templates, style and script stand before the shipped ones, in a sandbox."""

from tempfile import TemporaryDirectory

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.folder.conftest import without_rights
from vault_tools.actions.building.build import build
from vault_tools.actions.building.templates import templates_of
from vault_tools.actions.open_vault import open_vault
from vault_tools.problems import VaultError


def built_with(vault, **theme):
    files = {f"vault-templates/{name}": text for name, text in theme.items()}
    root = vault({"people/Ada.md": "---\ntype: person\n---\n", **files})
    build(root, EXAMPLE_DAY)
    return (root / "site/people/ada.html").read_text("utf-8")


def test_a_few_lines_of_style_follow_the_shipped_one(vault):
    page = built_with(vault, **{"own.css": ":root { --accent: rebeccapurple; }"})
    style = page[page.index("<style>") : page.index("</style>")]
    assert style.endswith(":root{--accent:rebeccapurple}")
    assert "--paper:#faf7f1" in style


def test_a_template_a_style_and_a_script_of_the_vault_take_the_place_of_the_shipped(vault):
    page = built_with(
        vault,
        **{
            "person.html": '{% extends "base.html" %}{% block main %}Dear {{ page.person.name }}{% endblock %}',
            "style.css": "p { color: red }",
            "pages.css": "",
            "page.js": "let mine;",
        },
    )
    assert "Dear Ada" in page
    assert "<style>p{color:red }</style>" in page
    assert "<script>let mine;</script>" in page


@pytest.mark.parametrize(
    "code",
    [
        "{{ page.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ lipsum.__globals__['os'] }}",
        "{% set x = page.ways.__add__.__self__.__class__ %}{{ x.__base__ }}",
        "{{ '{0.__class__}'.format(page) }}",
        "{{ 'a'.__mul__(2).__class__.__init__.__globals__ }}",
        "{% include '../people/Ada.md' %}",
        "{% include '/etc/passwd' %}",
        "{{ range(10 ** 9) }}",
        "{{ 1 / 0 }}",
        "{{ page.nothing_like_it }}",
        "{% if %}",
        b"\xff\xfe",
    ],
)
def test_a_theme_reaches_nothing_but_its_page_and_a_mistake_names_it(vault, code):
    with pytest.raises(VaultError) as told:
        built_with(vault, **{"person.html": code})
    assert "template" in str(told.value)


def test_a_theme_cannot_change_the_page_it_is_given(vault):
    with pytest.raises(VaultError):
        built_with(
            vault, **{"person.html": "{{ page.facts.append(2) }}{% set x = [1] %}{{ x.append(2) }}"}
        )


def test_a_template_that_may_not_be_read_is_told_by_its_name(vault):
    with TemporaryDirectory() as name:
        root = vault({"vault-templates/week.html": "x"}, name)
        opened = open_vault(root)
        (root / "vault-templates/week.html").chmod(0)
        root.chmod(0o755)
        with (
            without_rights(),
            pytest.raises(VaultError, match=r'"week\.html": .*permission denied'),
        ):
            templates_of(opened)


def test_a_link_that_leads_nowhere_is_no_template(vault):
    root = vault({"people/Ada.md": "---\ntype: person\n---\n", "vault-templates/own.css": ""})
    (root / "vault-templates/other.html").symlink_to("nowhere.html")
    assert build(root, EXAMPLE_DAY)
