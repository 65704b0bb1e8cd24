"""Texts that have hurt programs before: each must be read back from a field as it was given."""

_WORDS = """
null Null NULL ~ true True TRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y Y n N
none None nil undefined NaN .nan .NaN .inf -.inf +.inf Infinity inf = << !!str !important & * &a *a
0 1 -1 +1 00 007 0x1F 0o17 0b11 017 1e3 1E-3 1.0 .5 5. 1_000 1,000 1/2 12:30 12:30:45 190:20:30
1990-02-30 2024-02-29 2023-02-29 2024-2-9 0000-01-01 9999-12-31 2024-13-01 2024-01-01T10:00:00Z 20240101
- -- --- ---- ... .... -x -1- ? ?x : :x x: x:: a:b #x x#y % %x @x `x` | > |x >x |- >+ ! !x
[ ] { } [] {} [a] {a} {{date}} <%x%> [[ ]] [[x]] ![[x]] [[a|b]] [a](b) , ,x x, ' " '' "" ''' \\ \\n \\x41 \\u0041
'x' "x" 'x "x x' x" it's O'Brien "a"b 'a'b a'b a"b
+351910000000 0044 https://example.org/?a=b&c=#d maya@example.org @maya C:\\path\\n /etc/x ../x ~/x $HOME ${x} $(x) %s %n {0}
<b> <script>alert(1)</script> javascript:alert(1) &amp; &#65; <!-- --> %% ;x x; 'or'1'='1 --x=y =1+1 +1+1
é É ß ſ ı İ ﬁ Å Å 山田 דנה مها Мая ไทย हिन्दी 한국어 👩‍🚀 😀 🏳️‍🌈 🇵🇹 ☃ ™ ½ ² Ⅷ ٣ १ ０ − – — … ¿ ¡ « » “x” ‘x’
"""
_LINES = [
    "", " ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", " x", "x ", "\tx", "x\t", "x  y", "x\ty", "\nx", "x\n", "x\ny", "x\r\ny",
    "x\n\ny", "x\n y", "x\n---\ny", "---\nname: other\n---\n", "\n---\n", "\n...\n", "x # y", "x #y", "# x", "x: y", "x : y", "x:\ty",
    "a: b: c", "- x", "-\tx", "? x", "| x", "> x", "* x", "& x", "! x", "% x", "@ x", "` x", "[a, b", "a, b]", "{a: b", "[[A, B]]",
    "Acme, Inc.", "Smith & Sons (old) 1+1/2", "don't - do 'it'", "x -", "x.", "...x", "x & y *z", "\"[[Jonas]]\" - 'x'",
    "\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31mred\x1b[0m", "\x7f", "\x80", "\x85", "x\x85y", "\x9f", "\xa0", "\xad",
    "\u200b", "\u200d", "\u200e\u200f", "\u2028", "x\u2029y", "\u202ex\u202c", "\u2067x\u2069", "\ufeff", "\ufeffx", "\ufffd", "\ufffe",
    "\uffff", "\ue000", "\U0001f600", "\U0010ffff", "\U000e0001", "e\u0301", "\u0301", "Z\u0351\u0352\u0353a\u0354lgo", "\u1160",
    "x" * 200, "x " * 600 + "x", "y" * 5_000, "[" * 200, "{" * 200, '"' * 50, "\\" * 51, "'" * 50, "\n" * 20, "a\\", "\\", '\\"', "%00",
    "<<<<<<< HEAD", "x\n<<<<<<< a\n=======\n>>>>>>> b", "{'a': 1}", "[1, 2]", "3 weeks", "8 horses 2026", "1 e5", "12 n", "0 x", "1 000", "3 weeks ", "!!python/object/apply:os.system ['true']", '"x": y',
]  # fmt: skip

NAUGHTY = list(dict.fromkeys([*_WORDS.split(), *_LINES]))
