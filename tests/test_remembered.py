"""What is remembered makes no difference but to how often something is worked out."""

from msgspec import Struct

from vault_tools.remembered import remembered, remembered_last, remembering


class Name(Struct, frozen=True, dict=True):
    text: str


asked = []


@remembered
def greeting(name: Name, day: str) -> str:
    asked.append((name.text, day))
    return f"Good {day}, {name.text}"


@remembered_last
def listed(names: tuple[str, ...], *, by: str = " and ") -> str:
    asked.append(names)
    return by.join(names)


def test_only_while_somebody_remembers_is_a_value_asked_once():
    asked.clear()
    ada = Name("Ada")
    assert greeting(ada, "evening") == greeting(ada, "evening") == "Good evening, Ada"
    assert len(asked) == 2
    asked.clear()
    with remembering():
        assert greeting(ada, "evening") is greeting(ada, "evening")
        with remembering():
            pass
        greeting(ada, "evening")
    assert asked == [("Ada", "evening")]


def test_asked_about_something_else_the_answer_is_another():
    asked.clear()
    with remembering():
        ada = Name("Ada")
        assert greeting(ada, "evening") == "Good evening, Ada"
        assert greeting(ada, "morning") == "Good morning, Ada"
        assert greeting(Name("Ada"), "morning") == "Good morning, Ada"
    assert len(asked) == 3


def test_a_value_that_remembers_equals_one_that_does_not():
    with remembering():
        ada = Name("Ada")
        greeting(ada, "evening")
        assert (ada, hash(ada)) == (Name("Ada"), hash(Name("Ada")))


def test_what_is_asked_about_everybody_has_the_same_answer_as_long_as_equal_things_are_given():
    asked.clear()
    first = listed(("Ada", "Bo"))
    assert listed((*asked[0],)) is first
    assert asked == [("Ada", "Bo")]
    assert listed(("Ada",)) == "Ada"
    assert listed(("Ada", "Bo"), by=", ") == "Ada, Bo"
    assert listed(("Ada", "Bo")) == first
