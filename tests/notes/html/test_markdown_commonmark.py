"""Where none of our syntax is involved, the output is CommonMark's, as markdown-it writes it."""

import re

import pytest
from markdown_it import MarkdownIt

from vault_tools.notes.html.markdown import render_markdown

CASES = [
    "plain\n",
    "two\n\nparagraphs\n",
    "a  \nhard break\n",
    "a\\\nhard break\n",
    "soft\nbreak\n",
    "# One #\n## Two ##\n### Three\n####### seven\n",
    "Setext\n===\nSetext\n---\n",
    "#5 bolt\n",
    "***\n---\n_ _ _\n",
    "    indented\n\n    code\n",
    '```python\nprint("<&>")\n```\n',
    "~~~ odd info\nx\n~~~~\n",
    "```\nnever closed\n",
    "> quote\nlazy\n",
    "> a\n>\n> > b\n> - c\n",
    "- a\n- b\n\n- loose\n",
    "1) a\n2) b\n7. c\n",
    "- a\n  - b\n    - c\n\n      para\n",
    "-   wide\n\n    para\n",
    "* a\n+ b\n- c\n",
    "-\n\n  a\n",
    "*em* _em_ **strong** __strong__ ***both***\n",
    "a_b_c and a*b*c\n",
    "**a *b** c*\n",
    "*a **b* c**\n",
    "`code` ``a ` b`` `` ` ``\n",
    "` a ` and `  `\n",
    "`*a*` *`b`*\n",
    "\\*not em\\* \\` \\\\ \\a\n",
    "&amp; &copy; &#955; &#x3bb; &nope; &\n",
    '[a](https://example.org "title")\n',
    "[a](<https://example.org/a b>)\n",
    "[a](https://example.org/(b))\n",
    "[a](https://example.org/?q=1&r=2)\n",
    "[a][b] [b] [B][]\n\n[b]: https://example.org 'T'\n",
    "[a]: https://example.org\nstill a paragraph?\n",
    "[not a link] and [not][one]\n",
    "[a](b c)\n",
    "[a `]` b](https://example.org)\n",
    "[*a](https://example.org)*\n",
    "<https://example.org/a?b=c> <mailto:a@b.c> <a@b.c>\n",
    '<b>bold</b> <br/> <a href="x">\n',
    "<div>\nblock *em*\n</div>\n",
    "<?php x ?> <!DOCTYPE html> <![CDATA[x]]>\n",
    "a < b > c & d \"e\" 'f'\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "| a |\n|---|\n| `b \\| c` | *d*\n",
    "no | table\n",
    "~~gone~~ ~one~ ~~ no ~~\n",
    "Ünïcödé *ёж* **漢字** 🎉\n",
    "tabs\tin\ttext\n-\titem\n\tmore\n",
    "1986\\. A year\n",
    "1. one\n   ```\n   code\n   ```\n2. two\n",
    "> ```\n> code\n",
    "- > quote in list\n  > more\n",
    "   three spaces\n",
    "a\n    not code\n",
    "Title\n  ***\ntext\n",
    "!not an image ![x\n",
    "^caret a^b^ [^ ]\n",
    "100% and 50 %\n",
    "a = b == c\n",
    ":: colons (a) [b]\n",
    "**bold**text and text**bold**\n",
    "[link *em **strong** em*](https://example.org)\n",
    "\xa0nbsp\u2028separator\n",
    "a\\\n",
    "- a\n\n  - b\n\n\n  c\n",
    "10. ten\n    more\n   less\n",
]


@pytest.fixture(scope="module")
def plain():
    return MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable(
        ["table", "strikethrough"]
    )


def test_there_are_enough_cases():
    assert len(set(CASES)) >= 60


@pytest.mark.parametrize("text", CASES)
def test_commonmark_is_left_as_it_is(text, plain):
    html = render_markdown(text, lambda _target: None, heading_level=1)
    assert re.sub(r' id="note-[^"]*"', "", html) == plain.render(text)
