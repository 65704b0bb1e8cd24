"""What was planned or called off, which is no contact: "Planned: lunch", "coffee (cancelled)".

The word stands before all else that a line says, or behind the kind of contact and the company.
Elsewhere it is of something else: "call: she cancelled her flight". Whoever was reached in another
way was in touch: "lunch cancelled, called instead".
"""

import re

from vault_tools.patterns import pattern
from vault_tools.people.dialect.meeting_words import CALLED_OFF, PLANNED
from vault_tools.people.interactions.attempts import AFTER_ALL
from vault_tools.people.interactions.kinds import CANONICAL, OF_TWO
from vault_tools.people.interactions.read_entry import is_contact, leading_kind
from vault_tools.people.interactions.with_whom import LINK_AS_WRITTEN, TOGETHER

_EITHER = rf"(?:{CALLED_OFF}|{PLANNED})"
# "(todo: send the photos)" comes after a call, and Spanish "todo por WhatsApp" says all of it.
_OF_IT = rf"(?!(?:to ?do|reminder):|todo\s+\w){_EITHER}"
_WHO = (
    r"(?:(?:s?he|they|we|i|it|was|got|had to|has been|sie|er|wir|wurde|ist|elle|il|on|a|été)\s+)*"
)
_LABEL = pattern(rf"\W*(?P<word>{_EITHER})[*_~]*(?:\s*[:：)\]]|\s+[–—-]\s)", re.IGNORECASE)
_VERB = pattern(
    rf"\W*(?:{_WHO}(?P<off>{CALLED_OFF})\s+(?:(?:the|an?|our|my|her|his|their)\s+)?|(?P<planned>{PLANNED})\s+)"
    r"(?P<kind>[^\W\d_][\w\-]*)",
    re.IGNORECASE,
)
# At the start, of somebody whom nobody has called yet; of "had to" nobody knows if it was done.
_STILL = pattern(
    r"\W*(?:i\s+|we\s+)?(?:really\s+|still\s+|also\s+)*"
    r"(?P<word>(?:need|have|ought|want|hope|remember|do(?:n['’]t| not) forget)\s+to|must|should"
    r"|gotta)\s+(?:(?:finally|soon|again)\s+)*(?P<kind>[^\W\d_][\w\-]*)",
    re.IGNORECASE,
)
# Behind these the line may tell of what there was: "hope to see her again. Lovely dinner".
_BESIDES = pattern(
    r"[.!;(–—]|\s-\s|\bhad\b|,(?=\s+(?:great|lovely|good|nice|long)\b)", re.IGNORECASE
)
_VERBS = frozenset({"ring", "write", "see", "reach", "invite", "answer", "reply"})
_COMPANY = pattern(
    rf"(?:[\s,&]|(?:{'|'.join(TOGETHER)}|and|und|et|her|him|them|both)(?=\s)|{LINK_AS_WRITTEN}"
    rf"|(?!(?i:{_EITHER})\b)[^\W\d_a-z][\w'’]*)*"
)
# Behind it no object: "cancelled by her", and not "cancelled the contract".
_NO_OBJECT = (
    r"(?=\s*$|\s*[^\w\s\[]|\s+(?:by|because|due|as|since|for|to|till|until|on|at|last|again|with|in"
    r"|next|this|and|but|so|wegen|weil|auf|von|für|par|por|per|para|door|op)\b)"
)
_BEHIND = pattern(
    rf"[^\w\[]*(?:{_WHO}(?P<word>{_OF_IT}|due|not (?:yet )?confirmed){_NO_OBJECT}"
    r"|(?P<perhaps>would be|to be (?:confirmed|scheduled)"
    r"|did(?:n['’]t| not) (?:happen|take place|work out)"
    r"|(?:maybe|perhaps|vielleicht|peut-être|quizás?|talvez|forse|misschien|instead)(?=\W*$)))",
    re.IGNORECASE,
)
_ALONE = pattern(rf"\W*(?P<word>{CALLED_OFF}){_NO_OBJECT}", re.IGNORECASE)
_AT_THE_END = pattern(
    rf"(?:[(\[（]\s*(?P<word>{_OF_IT}){_NO_OBJECT}[^()\[\]]*[)\]）]"
    rf"|\s[–—-]\s+(?P<last>{_EITHER}))\W*$",
    re.IGNORECASE,
)
_ANY_WORD = pattern(r"[^\W\d_][\w\-]*")
_LONGEST = 300  # characters of a line that may tell of nothing else


def why_not_held(text: str) -> str:
    """Which word of a line says that what it tells of did not come about; empty where none does."""
    text = text[:_LONGEST]
    found = _LABEL.match(text) or _ALONE.match(text)
    found = found or _before_a_kind(text) or _behind_a_kind(text)
    if not found or AFTER_ALL.search(text.lower(), found.end()):
        return ""
    word = next(filter(None, (said for name, said in found.groupdict().items() if name != "kind")))
    return f'the line says "{word.lower()}"'


def why_still_to_do(text: str) -> str:
    """Which word of an entry says that somebody is yet to be called; empty where none does."""
    found = _STILL.match(text[:_LONGEST])
    if not found or tells_of_contact(text, found.end("word")):
        return ""
    said = found["kind"].casefold()
    to_do = CANONICAL.get(said) in OF_TWO or said in _VERBS
    return f'the line says "{found["word"].lower()}"' if to_do else ""


def tells_of_contact(text: str, behind: int) -> bool:
    """Whether what a line says behind a place tells that they were in touch after all."""
    if AFTER_ALL.search(text.lower(), behind):
        return True
    more = _BESIDES.search(text, behind, _LONGEST)
    words = _ANY_WORD.findall(text[more.end() : _LONGEST].casefold()) if more else ()
    return any(CANONICAL.get(word) in OF_TWO for word in words)


def _before_a_kind(text: str) -> re.Match[str] | None:
    found = _VERB.match(text)
    return found if found and CANONICAL.get(found["kind"].casefold()) in OF_TWO else None


def _behind_a_kind(text: str) -> re.Match[str] | None:
    word, _ = leading_kind(text)
    if not word or not is_contact(word):
        return None
    rest = text.index(word) + len(word)
    company = _COMPANY.match(text, rest)
    return _BEHIND.match(text, company.end() if company else rest) or _AT_THE_END.search(text, rest)
