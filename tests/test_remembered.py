"""What is remembered makes no difference but to how often something is worked out."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from vault_tools.remembered import (
    remembered,
    remembered_each,
    remembered_groups,
    remembered_last,
    remembered_some,
    remembering,
)


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


@remembered_each
def initials(name: str, sign: str) -> str:
    asked.append(name)
    return name[0] + sign


@remembered_some
def surname(name: str) -> str:
    asked.append(name)
    return name.partition(" ")[2]


@remembered_groups
def by_initial(name: str) -> dict[str, str]:
    asked.append(name)
    return {name[0]: name, name[-1]: name}


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


def test_of_many_only_those_are_asked_who_are_not_as_they_were():
    with remembering():
        many = ("Ada", "Bo", "Cy")
        first = initials(many, ".")
        assert first == ("A.", "B.", "C.")
        asked.clear()
        assert initials(many, ".") is first
        assert initials(("Ada", "Bob", "Cy"), ".") is first  # whose answers are the same
        assert asked == ["Bob"]
        asked.clear()
        assert initials(("Ada", "Dee", "Eve", "Bob", "Cy"), ".") == ("A.", "D.", "E.", "B.", "C.")
        assert initials(("Ada", "Eve", "Bob", "Cy"), ".") == ("A.", "E.", "B.", "C.")
        assert asked == ["Dee", "Eve"]
        asked.clear()
        assert initials(("Ada", "Eve", "Bob", "Cy"), "!") == ("A!", "E!", "B!", "C!")
        assert len(asked) == 4


def test_of_very_many_those_who_changed_are_found_wherever_they_stand():
    with remembering():
        many = [f"{number} somebody" for number in range(1000)]
        initials((*many,), ".")
        asked.clear()
        changed = [0, 255, 256, 700, 999]
        for at in changed:
            many[at] = f"x{at}"
        assert initials((*many,), ".") == tuple(f"{name[0]}." for name in many)
        assert asked == [f"x{at}" for at in changed]


def test_answers_that_say_nothing_are_left_out_and_the_others_are_the_same_as_long_as_they_last():
    assert surname(("Ada", "Bo Berg", "Cy Cole")) == ("Berg", "Cole")
    with remembering():
        first = surname(("Ada", "Bo Berg", "Cy Cole"))
        assert first == ("Berg", "Cole")
        asked.clear()
        assert surname(("Dee", "Bo Berg", "Cy Cole")) is first
        assert surname(("Dee Dahl", "Bo Berg", "Cy Cole")) == ("Dahl", "Berg", "Cole")
        assert surname(("Dee Dahl", "Bo", "Cy Cole")) == ("Dahl", "Cole")
        assert surname(("Dee Dahl", "Cy Cole")) == ("Dahl", "Cole")
        assert asked == ["Dee", "Dee Dahl", "Bo"]
        assert surname(()) == ()


def test_nobody_remembers_each_unless_somebody_is_remembering():
    asked.clear()
    assert initials(("Zoe",), ".") == initials(("Zoe",), ".") == ("Z.",)
    assert asked == ["Zoe", "Zoe"]


def test_of_groups_only_those_are_gathered_about_which_something_else_is_said():
    with remembering():
        first = by_initial(("Ada", "Bo", "Anna"))
        assert first == {"A": ("Ada", "Anna"), "a": ("Ada", "Anna"), "B": ("Bo",), "o": ("Bo",)}
        asked.clear()
        assert by_initial(("Ada", "Bo", "Anna")) is first
        then = by_initial(("Ada", "Al", "Anna"))
        assert then == {"A": ("Ada", "Al", "Anna"), "a": ("Ada", "Anna"), "l": ("Al",)}
        assert then["a"] is first["a"]
        assert asked == ["Al"]


NAMES = st.lists(st.sampled_from(["Ada", "Al", "Bo", "Bob", "Cy"]), max_size=6).map(tuple)


@given(st.lists(NAMES, max_size=6), st.sampled_from(".!"))
def test_whatever_was_asked_before_all_answers_are_what_they_would_be_without(lives, sign):
    with remembering():
        for many in lives:
            assert initials(many, sign) == tuple(name[0] + sign for name in many)
            expected = {}
            for name in many:
                for key in {name[0], name[-1]}:
                    expected.setdefault(key, []).append(name)
            assert by_initial(many) == {key: tuple(names) for key, names in expected.items()}
