"""Notes that are valid but nasty, and notes that are broken: each a name and its bytes.

Every edit is tried on every one of them. `BROKEN` are those whose front matter must not be
changed before its writer has mended it; the rest must take a new field.
"""

from textwrap import dedent

BOM = b"\xef\xbb\xbf"


def note(text: str) -> bytes:
    return dedent(text).lstrip("\n").encode()


SOUND: dict[str, bytes] = {
    "nothing at all": b"",
    "one line end": b"\n",
    "a byte-order mark alone": BOM,
    "words without a line end": b"Hello",
    "no front matter": b"# Maya\n\nMet at the lake.\n",
    "no front matter, CRLF": b"# Maya\r\n\r\nMet at the lake.\r\n",
    "no front matter, BOM": BOM + b"# Maya\n",
    "a rule on the first line and no second": b"---\n\nJust a line above.\n",
    "a rule further down": b"Hello\n\n---\n\nkey: value\n\n---\n",
    "an empty line above the fence": b"\n---\nname: Maya\n---\n",
    "four dashes": b"----\nname: Maya\n----\n",
    "a plain note": note("""
        ---
        name: Maya Lindqvist
        circle: close
        birthday: 1988-04-12
        ---
        Met in Lisbon.
        """),
    "CRLF": b"---\r\nname: Maya\r\ncircle: close\r\n---\r\nbody\r\n",
    "CRLF and a list": b"---\r\ntags:\r\n  - a\r\n  - b\r\nlast: x\r\n---\r\n",
    "CRLF in the block, LF in the body": b"---\r\nname: Maya\r\n---\r\nbody\nmore\n",
    "LF in the fence, CRLF in a field": b"---\nname: Maya\r\ncircle: close\n---\nbody\r\n",
    "byte-order mark": BOM + b"---\nname: Maya\n---\nbody\n",
    "byte-order mark and CRLF": BOM + b"---\r\nname: Maya\r\n---\r\nbody\r\n",
    "no final line end": b"---\nname: Maya\n---\nbody",
    "ends with its fence": b"---\nname: Maya\n---",
    "ends with its fence and a line end": b"---\nname: Maya\n---\n",
    "dots for a closing fence": b"---\nname: Maya\n...\nbody\n",
    "dots at the very end": b"---\nname: Maya\n...",
    "blanks behind the fences": b"---  \nname: Maya\n--- \t\nbody\n",
    "a block of comments alone": b"---\n# nothing here yet\n---\nbody\n",
    "a block of one empty line": b"---\n\n---\nbody\n",
    "blank lines between fields": b"---\n\nname: Maya\n\n\ncircle: close\n\n---\n\n\nbody\n",
    "trailing blanks": b"---\nname: Maya   \ncircle:   close\t\nempty: \n---\nbody  \n",
    "a tab behind the colon": b"---\nname:\tMaya\ncircle: close\n---\n",
    "tabs in the body": b"---\nname: Maya\n---\n\t- a\n\t\t- b\tc\n",
    "odd spacing and order": b"---\nzebra:    1\nname: Maya\nApple:  2\n\nmiddle: 3\n---\n",
    "the block indented": b"---\n  name: Maya\n  circle: close\n---\nbody\n",
    "comments everywhere": note("""
        ---
        # my friends
        name: Maya  # her name
        # between
        circle: close # the inner one

        # the end
        ---
        body
        """),
    "a comment behind an empty value": b"---\ntags: #People\nname: Maya\n---\n",
    "a comment between a key and its list": b"---\ntags: # mine\n  - a\n  - b\nname: Maya\n---\n",
    "comments between list items": b"---\ntags:\n  - a\n  # and\n  - b # too\n  # last\nname: Maya\n---\n",
    "a comment in a block text's header": b"---\nbio: | # long\n  one\n  two\nname: Maya\n---\n",
    "a hash that is no comment": b"---\nchannel: '#general'\nurl: http://x.org/#top\nc#: sharp\n---\n",
    "all ways to quote": note("""
        ---
        plain: Maya Lindqvist
        single: 'it''s me'
        double: "a \\"b\\" \\u00e9 \\n c"
        empty single: ''
        empty double: ""
        tilde: ~
        null: null
        ---
        """),
    "quoted on several lines": b"---\nbio: \"one\n  two\n\n  three\"\nalso: 'a\n  b'\nname: Maya\n---\n",
    "plain on several lines": b"---\nbio: one\n  two\n  three\nname: Maya\n---\n",
    "a value on the next line": b"---\nbio:\n  one two\nname:\n  Maya\n---\n",
    "a literal text": b"---\nbio: |\n  one\n    two\n\n  three\nname: Maya\n---\n",
    "a literal text at the end": b"---\nname: Maya\nbio: |\n  one\n  two\n---\nbody\n",
    "a literal text with blank lines behind": b"---\nbio: |\n  one\n\n\nname: Maya\n---\n",
    "a literal text that keeps its blank lines": b"---\nbio: |+\n  one\n\n\nname: Maya\nend: |+\n  x\n\n---\n",
    "a literal text that drops its line end": b"---\nbio: |-\n  one\nname: Maya\n---\n",
    "a literal text with its indentation told": b"---\nbio: |2\n    one\n  two\nname: Maya\n---\n",
    "a folded text": b"---\nbio: >\n  one\n  two\n\n  three\nname: Maya\n---\n",
    "a folded text that holds a key": b"---\nbio: >-\n  name: not me\n  # no comment\n  - no item\nname: Maya\n---\n",
    "an empty literal text": b"---\nbio: |\nname: Maya\n---\n",
    "lists of three kinds": note("""
        ---
        flow: [a, "b c", 'd']
        block:
          - a
          - "b: c"
        flush:
        - a
        - b
        name: Maya
        ---
        """),
    "a list far to the right": b"---\ntags:\n        - a\n        - b\nname: Maya\n---\n",
    "a list with empty items": b"---\ntags:\n  -\n  - a\n  -\nname: Maya\nnone: [null]\n---\n",
    "lists in lists": b"---\nx:\n  - - a\n    - b\n  - - c\ny: [[a, b], [c]]\nname: Maya\n---\n",
    "empty lists and fields": b"---\naliases: []\nplace: {}\ntags: [ ]\nname: Maya\n---\n",
    "a flow list on several lines": b"---\ntags: [\n  a,\n  b,\n]\nname: Maya\n---\n",
    "a flow list with comments": b"---\ntags: [ # mine\n  a, # first\n  b\n]\nname: Maya\n---\n",
    "a flow list with a comma at its end": b"---\ntags: [a, b,]\nname: Maya\n---\n",
    "fields in fields": note("""
        ---
        name: {first: Maya, last: "Lindqvist"}
        contact:
          email: maya@example.org
          phone:
            - "+351 910"
            - '0123'
        city: Lisbon
        ---
        """),
    "a list of fields": note("""
        ---
        events:
          - date: "1949"
            text: Published a book
          - date: 2020-01-02
            text: >
              Went far
              away
        ideas: [{category: gift, done: false}]
        city: Lisbon
        ---
        """),
    "unquoted links": b"---\ncompany: [[Acme]]\nknows:\n  - [[Ana Costa]]\n  - [[Bo]]\nplace: [[A, [[B]]]]\n---\n",
    "quoted links": b'---\ncompany: "[[Acme]]"\nknows: [\'[[Ana|A]]\', "[[Bo]]"]\n---\n[[Acme]]\n',
    "an anchor and its alias": b"---\nhome: &h Lisbon\nwork: *h\nname: Maya\n---\n",
    "an anchor inside a list": b"---\ntags:\n  - &t friend\n  - b\nmore: [*t]\nname: Maya\n---\n",
    "a merge of fields": b"---\nbase: &b {a: 1}\nthis:\n  <<: *b\nname: Maya\n---\n",
    "tags of YAML": b"---\nage: !!str 30\nwhen: !date 2020-01-01\nset: !!set {a, b}\n---\n",
    "the same key twice": b"---\nname: Maya\ncity: Lisbon\nname: Maia\n---\n",
    "keys of all kinds": note("""
        ---
        "EMAIL[HOME]": maya@example.org
        'single': 1
        1: one
        2020-01-01: day
        true: yes
        key:: colons
        with space: x
        "a: b": c
        ~: nothing
        ---
        """),
    "a key written out": b"---\n? name\n: Maya\n? [a, b]\n: pair\ncity: Lisbon\n---\n",
    "blanks before the colon": b"---\nname : Maya\ncity   :   Lisbon\n---\n",
    "words that YAML converts": note("""
        ---
        country: NO
        flag: yes
        off: on
        phone: +447700900123
        zip: 01234
        time: 12:30
        version: 1.10
        when: 1990-02-30
        float: .inf
        big: 1_000
        hex: 0x1F
        ---
        """),
    "values with colons and dashes": b"---\nurl: https://x.org:80/a?b=c&d\nt: 10:30-11:00\n-x: -y\n---\n",
    "emoji": '---\nicon: 👩‍🚀\n😀: "🎉 party"\nmood: :)\n---\n🎂\n'.encode(),
    "letters in two parts (NFD)": "---\nname: Rene\u0301e A\u030angstro\u0308m\nku\u0308che: x\n---\nRene\u0301e\n".encode(),
    "scripts from everywhere": "---\nname: 山田 花\nשם: דנה\nاسم: مها\nимя: Мая\n---\n你好\n".encode(),
    "invisible characters": "---\nname: Ma\u200bya\u00a0L\u00ad\nalso: \u2067x\u2069\n---\n".encode(),
    "line ends of Unicode": '---\nname: "a\u2028b"\nnel: "c\u0085d"\ncity: Lisbon\n---\na\u2028b\u0085\x0b\x0c\n'.encode(),
    "a mark inside the block": "---\nname: Maya\ncity: \ufeffLisbon\n---\n\ufeff\n".encode(),
    "control characters": b"---\nname: Ma\x01ya\ncity: \x7fLisbon\x1b[0m\n---\n\x02\x1b[31mred\n",
    "a very long line": b"---\nphoto: data:image/png;base64,"
    + b"QUJD" * 5_000
    + b"\nname: Maya\n---\n"
    + b"x" * 50_000,
    "many fields": b"---\n"
    + b"".join(b"key%d: value %d\n" % (i, i) for i in range(120))
    + b"---\n",
    "a body that is no UTF-8": b"---\nname: Maya\n---\ncaf\xe9 \xff\xfe\x80\n",
    "a body in Latin-1, CRLF": b"---\r\nname: Maya\r\n---\r\ncaf\xe9\r\n",
    "two blocks": b"---\nname: Maya\n---\n---\nname: Maia\ncity: Lisbon\n---\nbody\n",
    "a body that looks like a block": b"---\nname: Maya\n---\n\n---\n\nname: other\n\n---\n",
    "fences in a code block": b"---\nname: Maya\n---\n```yaml\n---\nname: code\n---\n```\n",
    "lone CRs in the body": b"---\nname: Maya\n---\none\rtwo\r\rthree\n",
    "a lone CR in the block": b"---\nname: Maya\rcity: Lisbon\n---\n",
    "a fence that is indented": b"---\nname: Maya\nbio: |\n  ---\n  not the end\n---\nbody\n",
    "a template's braces, quoted": b'---\ncreated: "{{date}}"\nname: Maya\n---\n',
    "a template's braces": b"---\ncreated: {{date}}\nname: Maya\n---\n",
    "an alias of a list": b"---\na: &x [1, 2]\nb: *x\nname: Maya\n---\n",
    "a log in the body": note("""
        ---
        name: Maya
        ---
        ## Log
        - 2026-11-08 call: an hour
        - 2026-10-30 [[Ana Costa]] came too

        ## Next
        - [ ] ask 📅 2026-12-01
        """),
    "a link in every place": note("""
        ---
        up: "[[Old Name]]"
        ---
        [[Old Name]] ![[Old Name#Part|shown]] [md](Old%20Name.md) `[[Old Name]]`
        > [[Old Name]] %% [[Old Name]] %%

        ```
        [[Old Name]]
        ```
        """),
    "an open comment": b"---\nname: Maya\n---\n%% never closed\n## Log\n- 2026-01-01 x\n",
    "an open code block": b"---\nname: Maya\n---\n```\n## Log\n- 2026-01-01 x\n",
    "a generated region": b"---\nname: Maya\n---\n<!-- vault:begin a -->\n- 2026-01-01 x\n<!-- vault:end a -->\nmine\n",
}

BROKEN: dict[str, bytes] = {
    "never closed": b"---\nname: Maya\ncity: Lisbon\n\nbody\n",
    "CR alone": b"---\rname: Maya\r---\rbody\r",
    "UTF-16": "---\nname: Maya\n---\n".encode("utf-16"),
    "zero bytes": b"---\nname: Ma\x00ya\n---\n",
    "a list at the top": b"---\n- name\n- city\n---\n",
    "a text at the top": b"---\njust words\n---\n",
    "braces at the top": b"---\n{name: Maya, city: Lisbon}\n---\n",
    "an open quote": b'---\nname: "Maya\ncity: Lisbon\n---\n',
    "an open bracket": b"---\ntags: [a, b\nname: Maya\n---\n",
    "an at sign": b"---\nhandle: @maya\nname: Maya\n---\n",
    "a tab for indentation": b"---\ntags:\n\t- a\nname: Maya\n---\n",
    "two colons": b"---\nname: Maya: the one\n---\n",
    "fields out of line": b"---\nname: Maya\n  city: Lisbon\n---\n",
    "words between fields": b"---\nname: Maya\njust words\ncity: Lisbon\n---\n",
    "a block that is no UTF-8": b"---\nname: Ren\xe9e\n---\nbody\n",
    "conflict markers in the block": b"---\n<<<<<<< HEAD\nname: Maya\n=======\nname: Maia\n>>>>>>> phone\n---\n",
    "conflict markers in the body": b"---\nname: Maya\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> phone\n",
    "a second document": b"---\nname: Maya\n--- # two\ncity: Lisbon\n---\n",
    "a document end with words": b"---\nname: Maya\n... # end\n---\n",
    "too many brackets": b"---\nx: " + b"[" * 1_001 + b"]" * 1_001 + b"\n---\n",
    "too large": b"---\nx: " + b"y" * 66_000 + b"\n---\n",
    "too deep": b"---\nx: " + b"[" * 60 + b"]" * 60 + b"\n---\n",
    "an anchored root": b"---\n&all\nname: Maya\n---\n",
}

NOTES = {**SOUND, **BROKEN}
