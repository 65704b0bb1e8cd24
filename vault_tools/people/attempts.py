"""Attempts to reach somebody, which are no contact: "tried to call", "rang: no answer".

Read are English, German, French, Spanish, Italian, Portuguese and Dutch. Whoever was reached after
all, or written to instead, was in touch: "tried to call, texted".
"""

import re
from itertools import islice

from vault_tools.people.kinds import CANONICAL

ATTEMPT = "an attempt to reach them"

_ENDS = r"(?:\s*[,;:.!—：–→←]|\s-\s|\s*->|\s*<-|\s(?:but|and|aber|und|mais|et|pero|ma|mas|maar)\s)"
_CLAUSE_END = re.compile(rf"{_ENDS}\s*", re.IGNORECASE)
# At the start of a clause. An article behind the verb tells of something else: "reach the summit".
_TRIED = re.compile(
    r"(?:(?:i|we|have)\s+)*(?:"
    r"tried\s+(?:to\s+)?(?:call|ring|phone|reach|contact|visit|facetime|skype)\w*+"
    r"(?!\s+(?:an?|the|my|our)\b)"
    r"|missed\s+(?:(?:a|her|his|their)\s+)?call|left\s+(?:\S+\s+){0,3}voice\s?mail"
    r"|could(?:n['’]t|\s+not)\s+(?:reach|get\s+hold)(?!\s+(?:an?|the|my|our)\b)"
    r"|(?:vergeblich|erfolglos)\s+angerufen|versucht\s+(?:\w+\s+)?anzurufen|anrufversuch"
    r"|verpasster\s+anruf|(?:\S+\s+)?nicht\s+erreicht"
    r"|essayé\s+(?:d['’]appeler|de\s+(?:l['’])?(?:appeler|joindre))|appel\s+manqué"
    r"|intent[ée]\s+llamar|llamada\s+perdida|provato\s+a\s+(?:chiamar|telefonar)|chiamata\s+persa"
    r"|tentei\s+ligar|(?:chamada|ligação)\s+perdida|geprobeerd\s+te\s+bellen|gemiste\s+oproep"
    r")",
    re.IGNORECASE,
)
# All that a clause behind a call or a visit says.
_UNANSWERED = re.compile(
    r"(?:tried(?:\s+(?:again|once|twice|\w+\s+times))?|(?:there\s+was\s+)?(?:no|without)\s+(?:answer|reply|response)"
    r"|(?:(?:s?he|they|nobody|no\s+one)\s+)?did(?:n['’]t|\s+not)\s+(?:answer|pick\s+up)"
    r"|(?:nobody|no\s+one|not)\s+(?:was\s+)?(?:at\s+)?(?:home|in)|unanswered"
    r"|(?:left\s+|went\s+|straight\s+)*(?:an?\s+|to\s+)*voice\s?mail"
    r"|keine\s+antwort|(?:\w+\s+)?nicht\s+(?:erreicht|abgehoben|abgenommen|da|zu\s?hause)"
    r"|(?:es\s+war\s+|immer\s+)?besetzt|(?:the\s+)?line\s+(?:was\s+)?(?:busy|engaged)"
    r"|niemand\s+(?:da|zu\s?hause)|(?:nur\s+)?(?:die\s+)?mailbox"
    r"|(?:pas\s+de|sans)\s+réponse|(?:n['’]a\s+)?pas\s+répondu|répondeur"
    r"|sin\s+respuesta|no\s+(?:contest|respondi)[óo]|nessuna\s+risposta|non\s+ha\s+risposto"
    r"|sem\s+resposta|não\s+atendeu|geen\s+(?:antwoord|gehoor)|niet\s+opgenomen)"
    rf"(?:\s(?:yet|again|today|this\s+time|either))?(?={_ENDS}|\s*$|\s\[)",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\b(?:called|rang|phoned|spoke|talked|texted|messaged|e-?mailed|wrote|met|sent|got\s+through"
    r"|zurückgerufen|geschrieben|rappelé|écrit|escrib[íi]|scritto|escrevi|teruggebeld|geappt)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w\-]*")
_LONGEST = 300  # characters of a line that may tell of nothing but an attempt
_TO_ANSWER = frozenset({"call", "video", "visit"})


def is_attempt(text: str) -> bool:
    """Whether a line tells that somebody was tried, and of nothing that came of it."""
    line = " ".join(text[:_LONGEST].split())
    tried = _TRIED.match(line) or _unanswered(line)
    return tried is not None and _AFTER_ALL.search(line, tried.end()) is None


def _unanswered(line: str) -> re.Match[str] | None:
    """The clause that nobody answered, behind one whose first words are a call or a visit.

    A clause before that may say no more than the call itself: "Anruf: angerufen, niemand da".
    """
    start = 0
    for end in _CLAUSE_END.finditer(line):
        words = [word[0].casefold() for word in islice(_WORD.finditer(line, start, end.start()), 4)]
        asked = [CANONICAL.get(word) in _TO_ANSWER for word in words]
        if found := _UNANSWERED.match(line, end.end()):
            return found if any(asked[:3]) else None
        if not asked or not all(asked):
            return None
        start = end.end()
    return None
