"""The plain merge of lines, as git does it: two changes that touch one another are a clash."""

from vault_tools.sync.merging.diff3 import cut_three_ways
from vault_tools.sync.merging.rows import Clash, Part, Rows, both, joined, narrowed


def merge_text(base: Rows, ours: Rows, theirs: Rows, what: str = "the text") -> list[Part]:
    """The rows with the changes of both."""
    parts: list[Part] = []
    for span in cut_three_ways(*([row.text for row in rows] for rows in (base, ours, theirs))):
        b, o, t = base[span.base], ours[span.ours], theirs[span.theirs]
        if span.stable:
            parts += [joined(*three) for three in zip(b, o, t, strict=True)]
        elif o == t:
            parts += both(o, t)
        elif b in (o, t):
            parts += t if o == b else o
        else:
            parts += narrowed(Clash(tuple(b), tuple(o), tuple(t), what))
    return parts
