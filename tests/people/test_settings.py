"""Settings: their defaults, and the manual that is made from them."""

import tomllib

import pytest

from tests.manual.generated import settings_text
from vault_tools.people.settings import (
    TABLES,
    IndexSettings,
    PeopleSettings,
    Settings,
    Shape,
    settings_of,
)

ALL = [
    (kind, each, told)
    for kind in (Settings, IndexSettings, PeopleSettings)
    for each, told in settings_of(kind)
    if told
]


@pytest.mark.parametrize(("kind", "each", "told"), ALL, ids=[each.name for _, each, _ in ALL])
def test_the_manual_tells_every_setting_with_its_sentence_and_an_example(kind, each, told):
    manual = settings_text()
    assert told.doc in manual
    assert told.example in manual
    assert (f"`[{each.name}]`" if told.shape in TABLES else f"| `{each.name}` |") in manual


@pytest.mark.parametrize(("kind", "each", "told"), ALL, ids=[each.name for _, each, _ in ALL])
def test_a_default_is_a_value_that_the_setting_itself_accepts(kind, each, told):
    default = getattr(kind(), each.name)
    if told.shape is Shape.NUMBER:
        assert told.least <= default <= told.most
    if told.shape is Shape.CHOICE:
        assert default in told.choices


@pytest.mark.parametrize(("kind", "each", "told"), ALL, ids=[each.name for _, each, _ in ALL])
def test_every_example_sets_its_own_setting_to_something_else_than_the_default(kind, each, told):
    given = tomllib.loads(told.example)
    if told.shape not in TABLES:
        assert list(given) == [each.name]
        assert given[each.name] != getattr(kind(), each.name)


def test_the_manual_has_the_circles_that_there_are_without_any_settings():
    assert 'inner = "2 weeks"' in settings_text()


def test_two_vaults_never_share_their_circles():
    assert Settings().circles is not Settings().circles
