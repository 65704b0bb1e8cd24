"""`vault undo --list` as it is read."""

import re


def test_what_could_be_taken_back_stands_with_its_day_and_time(example, ask):
    ask(example, "log", "wilma", "call")
    ask(example, "skip", "teuvo")
    told = ask(example, "undo", "--list").out.splitlines()
    assert [re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d  ", "", line) for line in told] == [
        "skip Teuvo Laine",
        "log Wilma Geddes",
    ]
