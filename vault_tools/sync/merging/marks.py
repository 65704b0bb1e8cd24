"""A note that holds marks of a merge: the versions that stand in it side by side.

Pure. The marks are git's: `<<<<<<<`, perhaps `|||||||`, `=======` and `>>>>>>>`, each at the
beginning of a line.
"""

from vault_tools.patterns import pattern
from vault_tools.sync.merging.diff3 import align

_MARK = pattern(rb"(<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?\r?\n?\Z")
_LINE = pattern(rb"[^\n]*\n|[^\n]+\Z")


def versions_in(data: bytes) -> tuple[bytes, bytes, bytes] | None:
    """The base, ours and theirs of a marked note; None where the marks are not in their order.

    Without `|||||||` the base is what both sides share.
    """
    parts: dict[str, list[bytes]] = {"base": [], "ours": [], "theirs": []}
    at, found = "", False
    for line in _LINE.findall(data):
        mark = _MARK.match(line)
        sign = mark[1][:1] if mark else b""
        if sign == b"<" and not at:
            at, found = "ours", True
        elif sign == b"|" and at == "ours":
            at = "base"
        elif sign == b"=" and at in {"ours", "base"}:
            at = "theirs"
        elif sign == b">" and at == "theirs":
            at = ""
        elif sign and sign != b"=":
            return None
        else:
            for name in [at] if at else parts:
                parts[name].append(line)
    if at or not found:
        return None
    base, ours, theirs = map(b"".join, parts.values())
    return base, ours, theirs


def common_lines(one: bytes, other: bytes) -> bytes:
    """The lines that two versions share, in order. With this as base a merge drops no line."""
    a, b = _LINE.findall(one), _LINE.findall(other)
    return b"".join(a[at] for at, _ in align(a, b))


def is_within(part: bytes, whole: bytes) -> bool:
    """Whether the other text has every line of the part, as often and in the same order."""
    lines = iter(_LINE.findall(whole.replace(b"\r\n", b"\n")))
    return all(line in lines for line in _LINE.findall(part.replace(b"\r\n", b"\n")))
