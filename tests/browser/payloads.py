"""Attempts to run a script from a note: what is written, in how many disguises, and where.

`PAYLOADS` are what somebody may have got into a note; each calls `ran()`, of which a page knows
nothing unless it runs. `note_of` puts one into every place of a person's note that a page shows.
"""

from itertools import product

CALL = "ran()"
_EVENTS = ("onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle", "onanimationstart")
_TAGS = (
    f"<img src=x onerror={CALL}>",
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<body onload={CALL}>",
    f"<iframe src=javascript:parent.{CALL}></iframe>",
    f'<iframe srcdoc="<script>parent.{CALL}</script>"></iframe>',
    f"<details open ontoggle={CALL}>x</details>",
    f"<input autofocus onfocus={CALL}>",
    f"<select autofocus onfocus={CALL}></select>",
    f"<textarea autofocus onfocus={CALL}></textarea>",
    f"<video><source onerror={CALL}></video>",
    f"<audio src=x onerror={CALL}></audio>",
    f"<object data=javascript:{CALL}></object>",
    f"<embed src=javascript:{CALL}>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={CALL}>",
    f"<form action=javascript:{CALL}><input type=submit autofocus></form>",
    f"<button formaction=javascript:{CALL} autofocus>x</button>",
    f"<link rel=stylesheet href=javascript:{CALL}>",
    f"<meta http-equiv=refresh content=0;url=javascript:{CALL}>",
    f"<base href=javascript:{CALL}//>",
    f"<style>@keyframes x{{}}</style><p style=animation-name:x onanimationstart={CALL}>",
    f"<template><script>{CALL}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={CALL}>'>",
    f"<xmp><p title='</xmp><img src=x onerror={CALL}>'>",
    f"<marquee onstart={CALL}>x</marquee>",
    f"<script>{CALL}</script>",
    f"<script src=data:text/javascript,{CALL}></script>",
    f"<SCRIPT>{CALL}</SCRIPT >",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
)
_BREAKS = ('">', "'>", "--></style></script>", "]]>", "</title>", "</time></bdi>", "\\x3e", "`>")
_URLS = (
    f"javascript:{CALL}",
    f"JaVaScRiPt:{CALL}",
    f"java\tscript:{CALL}",
    f"java&#10;script:{CALL}",
    f"java&Tab;script:{CALL}",
    f"&#106;avascript:{CALL}",
    f"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:{CALL}",
    f"\x01javascript:{CALL}",
    f" javascript:{CALL}",
    f"javascript&colon;{CALL}",
    f"javascript://example.org/%0A{CALL}",
    f"data:text/html,<script>{CALL}</script>",
    "data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==",
    f"data:image/svg+xml,<svg onload={CALL}>",
    f"vbscript:{CALL}",
    f"view-source:javascript:{CALL}",
    f"//javascript:{CALL}",
    f"\\\\javascript:{CALL}",
    f"jav%61script:{CALL}",
    f"blob:javascript:{CALL}",
    f"feed:javascript:{CALL}",
    f"x://javascript:{CALL}",
)
_LINKS = (
    "[x]({})",
    "![x]({})",
    "[x](<{}>)",
    "<{}>",
    "[[{}]]",
    "![[{}]]",
    "[x][r]\n\n[r]: {}",
    "[x]({} \"y' onmouseover=ran() z='\")",
)
_MARKDOWN = (
    f"[x](y '\" onclick={CALL} z=')",
    f'![x" onerror={CALL} y="](z.png)',
    f'![[a.png|" onerror={CALL} y="]]',
    f"[[a|<img src=x onerror={CALL}>]]",
    f"> [!note] <img src=x onerror={CALL}>\n> <script>{CALL}</script>",
    f'> [!x" onmouseover={CALL} y="] t\n> b',
    f"> [!note]- <svg onload={CALL}>\n> b",
    f'```x" onclick={CALL}\n<script>{CALL}</script>\n```',
    f"`<script>{CALL}</script>`",
    f"#tag<img/src=x/onerror={CALL}>",
    f'#t"onclick={CALL}',
    f"==<img src=x onerror={CALL}>==",
    f"%% <script>{CALL}</script> %%",
    f"%% a <img src=x %% onerror={CALL}>",
    f"[key:: <img src=x onerror={CALL}>]",
    f'(k" onclick={CALL}:: v)',
    f"x[^1]\n\n[^1]: <img src=x onerror={CALL}>",
    f'x[^" onclick={CALL}]\n\n[^" onclick={CALL}]: y',
    f"| a |\n|---|\n| <img src=x onerror={CALL}> |",
    f'# h" onclick={CALL} <svg onload={CALL}>',
    f"- [<img src=x onerror={CALL}>] task\n- [x] <svg onload={CALL}>",
    f"&lt;script&gt;{CALL}&lt;/script&gt;",
    "{{ ''.__class__ }}{% for x in () %}<script>ran()</script>{% endfor %}",
    "{{ page }}<script>ran()</script>",
)
PAYLOADS = tuple(
    dict.fromkeys(
        (
            *_TAGS,
            *(start + tag for start, tag in product(_BREAKS, _TAGS[:3])),
            *(f'" {event}={CALL} autofocus tabindex=1 x="' for event in _EVENTS),
            *_URLS,
            *(link.format(url) for link in _LINKS[:4] for url in _URLS),
            *(link.format(url) for link in _LINKS[4:] for url in _URLS[::4]),
            *_MARKDOWN,
        )
    )
)
_FIELDS = (
    *("name", "aliases", "role", "location", "organization", "introduced_by", "knows", "tags"),
    *("relationship", "interests", "gift_ideas", "photo", "email", "phone", "website", "telegram"),
    *("whatsapp", "signal", "linkedin", "twitter", "how_we_met", "groups", "timezone", "anything"),
    *("birthday", "cadence", "circle", "household", "spouse"),
)


def note_of(payload: str) -> str:
    """A person's note with a payload in every field, in its text, its log and its promises."""
    line = " ".join(payload.split())
    quoted = "".join(f"\\x{ord(c):02x}" if c < " " else c for c in payload)
    quoted = (
        quoted.replace("\\x", "\0").replace("\\", "\\\\").replace("\0", "\\x").replace('"', '\\"')
    )
    fields = "\n".join(f'{key}: "{quoted}"' for key in _FIELDS)
    return (
        f'---\ntype: person\n{fields}\nanniversary:\n  - date: 2014-11-20\n    name: "{quoted}"\n'
        f"---\n{payload}\n\n# {line}\n\n## Log\n- 2026-11-16 call: {line}\n"
        f"- 2026-05-01 gift → {line} [feeling:: {line}] [[Spider plant]] #{line}\n"
        f"  {line}\n## Next\n- [ ] {line} 📅 2026-11-19\n"
    )
