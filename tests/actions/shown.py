"""What a reader sees of the pages that are for others."""

import re
from html import unescape

from tests.conftest import tree

NOT_THE_PAGE = re.compile(r"<(style|script)>.*?</\1>", re.DOTALL)


def shown_pages(root):
    """What a reader sees of each page, and the addresses in it."""
    folder = root / "site-redacted"
    return {
        path: unescape(NOT_THE_PAGE.sub("", data.decode()))
        for path, data in tree(folder).items()
        if path.endswith(".html")
    }
