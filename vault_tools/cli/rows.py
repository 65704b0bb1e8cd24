"""Rows of a result: one line each in a pipe, and on a terminal broken between words.

So `vault due | grep Ana` finds one line for each person, and on a terminal no name is cut in two.
"""

import sys
from collections.abc import Iterable
from unicodedata import combining, east_asian_width

import click

from vault_tools.cli.streams import columns_of
from vault_tools.patterns import pattern
from vault_tools.problems import printable

_WORD = pattern(r" *(?:\x1b\[2m.*?\x1b\[0m|[^ ]+)")
"""What stays together: a word, and what is shown dimmed, such as the place of a note."""
_OURS = pattern(r"(\x1b\[[012]m)")
"""Our own escape codes, for bold and dim text; no others reach the terminal."""
WIDTH = 80  # characters of running text, so that it reads well on a wide screen too
LEAST = 40  # columns; a narrower terminal breaks the lines as it likes


def tell_row(text: str, hang: int = 4) -> None:
    """A line on stdout; what does not fit goes below it, indented by `hang` columns."""
    tell_rows([text], hang)


def tell_rows(texts: Iterable[str], hang: int = 4) -> None:
    """The same for many lines, which are written at once."""
    columns, rows = columns_of(sys.stdout), map(steady, texts)
    told = rows if columns < LEAST else (broken(row, columns, hang) for row in rows)
    click.echo("".join(f"{row}\n" for row in told), nl=False)


def wrapped(text: str, indent: str) -> str:
    """Running text in lines, each behind the same indent; in a narrow terminal shorter ones."""
    columns = columns_of(sys.stdout)
    width = min(WIDTH, columns) if columns >= LEAST else WIDTH
    return click.wrap_text(text, width, indent, indent)


def steady(text: str) -> str:
    """The line with our own styles, and without any control characters of a note's."""
    return "".join(part if _OURS.fullmatch(part) else printable(part) for part in _OURS.split(text))


def broken(text: str, columns: int, hang: int) -> str:
    """The text in lines of so many columns at most, broken at blanks alone."""
    lines = [""]
    for word in _WORD.findall(text):
        if lines[-1].strip() and _width(lines[-1] + word) > columns:
            lines.append(" " * hang + word.lstrip())
        else:
            lines[-1] += word
    return "\n".join(lines)


def _width(text: str) -> int:
    """How many columns a text takes; colours take none, and 小 takes two."""
    shown = click.unstyle(text)
    if shown.isascii():
        return len(shown)
    wide = sum(east_asian_width(sign) in "WF" for sign in shown)
    return len(shown) + wide - sum(bool(combining(sign)) for sign in shown)
