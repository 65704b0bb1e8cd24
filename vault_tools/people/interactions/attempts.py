"""Attempts to reach somebody, which are no contact: "tried to call", "rang: no answer".

Read are the languages of `kinds_elsewhere`. Whoever was reached after all, or written to instead,
was in touch: "tried to call, texted".
"""

import re
from itertools import islice

from vault_tools.patterns import pattern
from vault_tools.people.interactions.kinds import CANONICAL

ATTEMPT = "an attempt to reach them"

_ENDS = r"(?:\s*[,;:.!—：–→←]|\s-\s|\s*->|\s*<-|\s(?:but|and|aber|und|mais|et|pero|ma|mas|maar)\s)"
_CLAUSE_END = pattern(rf"{_ENDS}\s*")
# At the start of a clause. An article behind the verb tells of something else: "reach the summit".
_TRIED = pattern(
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
    r"|(?:left\s+(?:a\s+)?message|l?v?m)\s+for\b|l?vm\s+left|left\s+(?:(?:an?|him|her|them)\s+)*(?:l?vm\b|message\s+on\s+(?:\S+\s+){0,3}machine)"
    r"|auf\s+(?:den\s+|die\s+)?(?:ab|anrufbeantworter|mailbox)\s+gesprochen|wollte\s+anrufen"
    r"|versuch,?\s+anzurufen|laissé\s+(?:\S+\s+){0,2}message\s+(?:vocal|sur\s+(?:le|son)\s+répondeur)"
    r"|voicemail\s+ingesproken|missat\s+samtal|ubesvaret?\s+(?:opkald|anrop)"
    r"|nieodebrane\s+połączenie|пропущенный\s+(?:звонок|вызов)|(?:так\s+и\s+)?не\s+дозвонил(?:ся|ась)"
    r"|cevapsız\s+arama|未接来电|未接來電|不在着信|부재중\s*전화"
    r")"
)
# All that a clause behind a call or a visit says, or a whole line.
_NOBODY = (
    r"(?:(?:there\s+was\s+)?(?:no|without)\s+(?:answer|reply|response)"
    r"|(?:(?:s?he|they|nobody|no\s+one)\s+)?did(?:n['’]t|\s+not)\s+(?:answer|pick\s+up)"
    r"|(?:nobody|no\s+one|not)\s+(?:was\s+)?(?:at\s+)?(?:home|in)|unanswered"
    r"|(?:left\s+|went\s+|straight\s+)*(?:an?\s+|to\s+)*(?:voice\s?mail|vm\b)"
    r"|(?:the\s+)?(?:line\s+)?(?:was\s+)?(?:busy|engaged)"
    # German, French
    r"|keine\s+antwort|(?:es\s+war\s+|immer\s+)?besetzt|(?:\w+\s+){0,2}nicht\s+"
    r"(?:erreicht|abgehoben|abgenommen|rangegangen|ran|dran|da|zu\s?hause)"
    r"|niemand\s+(?:da|zu\s?hause)|(?:nur\s+)?(?:die\s+)?mailbox"
    r"|(?:pas\s+de|sans)\s+réponse|(?:ne|n['’]a)\s+(?:répond\s+pas|pas\s+répondu)|pas\s+répondu"
    r"|répondeur|messagerie|occupé"
    # Spanish, Italian, Portuguese, Dutch
    r"|sin\s+respuesta|no\s+(?:contest|respondi)[óo]|no\s+(?:contesta|responde)|comunicaba"
    r"|buzón(?:\s+de\s+voz)?|nessuna\s+risposta|non\s+(?:ha\s+risposto|risponde)|segreteria|occupato"
    r"|sem\s+resposta|não\s+atende(?:u)?|caixa\s+postal|ocupado"
    r"|geen\s+(?:antwoord|gehoor)|niet\s+opgenomen|in\s+gesprek"
    # Swedish, Danish, Norwegian, Polish, Russian, Turkish
    r"|ing?e[nt]\s+svar|intet\s+svar|svarade\s+inte|svarede\s+ikke|svarte\s+ikke|tog\s+den\s+ikke"
    r"|upptaget|optaget|opptatt|nie\s+(?:odebrał|odbiera|odpowiada)a?|zajęte|bez\s+odpowiedzi"
    r"|не\s+(?:ответил|взял|подош[её]л|бер[её]т|отвечает)а?(?:\s+трубку|\s+к\s+телефону)?|без\s+ответа"
    r"|не\s+дозвонил(?:ся|ась)|занято|недоступ(?:ен|на)|cevap\s+(?:yok|vermedi)|açmadı|meşgul"
    # Chinese, Japanese, Korean
    r"|[没沒未]人?接(?:听|聽|通|电话|電話)?|[无無]人接[听聽]|占线|佔線"
    r"|留守(?:電|番電話)?|不在|出(?:なかった|ず)|繋がらず|つながらず|話し中"
    r"|부재중|(?:전화\s*)?(?:안\s*받음|받지\s*않음)|통화\s*중)"
)
_LATELY = r"(?:\s(?:yet|again|today|this\s+time|either))?"
_UNANSWERED = pattern(
    rf"(?:tried(?:\s+(?:again|once|twice|\w+\s+times))?|{_NOBODY}){_LATELY}(?={_ENDS}|\s*$|\s\[)"
)
_NOTHING_ELSE = pattern(
    rf"(?:(?P<word>[^\W\d_][\w\-]*)\s+(?:(?:x\s?\d|\dx|again|twice|nochmal|zweimal)\s+)?)??"
    rf"{_NOBODY}{_LATELY}[.!。]?(?:\s+(?:#[\w/\-]+|\[[^\[\]]*\]))*\s*$"
)
AFTER_ALL = pattern(
    r"\b(?:called|rang|phoned|spoke|talked|texted|messaged|e-?mailed|wrote|met|sent|got\s+through|made\s+up"
    r"|zurückgerufen|geschrieben|rappelé|écrit|escrib[íi]|scritto|escrevi|teruggebeld|geappt)\b"
)
_WORD = pattern(r"[^\W\d_][\w\-]*")
_LONGEST = 300  # characters of a line that may tell of nothing but an attempt
_TO_ANSWER = frozenset({"call", "video", "visit"})
_FIRST = 3  # words of a clause, of which one names the call: "wollte sie anrufen"


def is_attempt(text: str) -> bool:
    """Whether a line tells that somebody was tried, and of nothing that came of it."""
    line = " ".join(text[:_LONGEST].lower().split())
    tried = _TRIED.match(line) or _nobody(line) or _unanswered(line)
    return tried is not None and AFTER_ALL.search(line, tried.end()) is None


def _nobody(line: str) -> re.Match[str] | None:
    """A line that says no more than that nobody was there: "besetzt", "rang no answer"."""
    found = _NOTHING_ELSE.match(line)
    word = found["word"] if found else None
    return found if not word or CANONICAL.get(word.casefold()) in _TO_ANSWER else None


def _unanswered(line: str) -> re.Match[str] | None:
    """The clause that nobody answered, behind one whose first words are a call or a visit.

    A clause before that may say no more than the call itself: "Anruf: angerufen, niemand da".
    """
    start = 0
    while any(_asked(line, start)) and (end := _CLAUSE_END.search(line, start)):
        asked = _asked(line, start, end.start())
        if found := _UNANSWERED.match(line, end.end()):
            return found if any(asked) else None
        if not asked or not all(asked):
            return None
        start = end.end()
    return None


def _asked(line: str, start: int, end: int = _LONGEST) -> list[bool]:
    """Of the first words of a clause, whether each is a call or a visit."""
    words = islice(_WORD.finditer(line, start, end), _FIRST)
    return [CANONICAL.get(word[0].casefold()) in _TO_ANSWER for word in words]
