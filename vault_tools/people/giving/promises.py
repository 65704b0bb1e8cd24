"""Whose promise an open task is: mine to them, or theirs to me.

`- [ ] ← bring the seed list` is theirs, by the arrow that log entries have; so is one tagged
`#waiting`, with a field `[waiting:: …]`, or under a heading such as `## Waiting for`.
"""

import re

from vault_tools.notes.tasks import Task
from vault_tools.patterns import pattern

_ARROW = pattern(r"\s*(?:←|<-)\s*")
_MARK = pattern(
    r"(?<!\s)\s*(?:(?<!\w)#waiting(?:[-_]?for)?(?![\w-])|[\[(]waiting(?:[ -]for)?::[^\])]*[\])])",
    re.IGNORECASE,
)
_HEADING = pattern(
    r"waiting(?: for| on)?|(?:what |things |stuff )?they (?:promised|owe)(?: me)?"
    r"|(?:promised|owed) to me|owed me",
    re.IGNORECASE,
)


def is_theirs(task: Task) -> bool:
    """Whether they promised it to me."""
    marked = "waiting" in task.text.casefold() and _MARK.search(task.text)
    return bool(marked or _ARROW.match(task.text) or _HEADING.fullmatch(task.heading.strip(" :")))


def promised_words(task: Task) -> str:
    """What was promised, without the mark that says whose promise it is."""
    arrow = _ARROW.match(task.text)
    return _MARK.sub("", task.text[arrow.end() if arrow else 0 :]).strip()
