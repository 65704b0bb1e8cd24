"""What the manual says of ideas is what an idea may say."""

import re
from pathlib import Path

from vault_tools.people.ideas.deck import NEEDS

PAGE = (Path(__file__).parents[2] / "docs" / "ideas.md").read_text("utf-8")


def test_the_table_of_needs_has_each_of_them_and_no_other():
    table = PAGE.partition("### Needs\n")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)[1:]) == sorted(NEEDS)
