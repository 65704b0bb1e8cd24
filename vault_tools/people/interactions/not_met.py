"""Whom a line of a daily note links without having met them: "must call [[Ana]]", "[[Bo]] was ill".

It says what is still to be done, that they did not come or answer, or that they were only thought
or spoken of. What it says has to stand right before or behind the name, or before it in the same
clause; all else that a line tells is taken as told of that day.
"""

import re

from vault_tools.patterns import pattern
from vault_tools.people.interactions.attempts import AFTER_ALL
from vault_tools.people.interactions.not_held import tells_of_contact
from vault_tools.people.interactions.with_whom import LINK_AS_WRITTEN, TOGETHER

MENTIONED = "the line says that they were only spoken of"

_AND = r"(?:\s*[,&+/]\s*|\s+(?:(?:and|und|et|y|e|en)\s+)?)"
_END = (
    r"(?=\W*$|\s*[.,;:!?)–—]|\s+(?:to|because|as|since|due|dinner|lunch|coffee|today|tonight|again"
    r"|after all|either|this time|weil|wegen|porque)\b)"
)
_OTHERS_BEFORE = pattern(rf"(?:{LINK_AS_WRITTEN}{_AND})+$")
_ITSELF = pattern(rf"(?:{LINK_AS_WRITTEN}|!?\[[^\[\]]*\]\([^()]*\))(?:{_AND}{LINK_AS_WRITTEN})*")

# At the start of a clause: what I, or we, have yet to do, in a few words right before the name.
# Of "had to" nobody knows if it was done.
_TO_DO = pattern(
    r"(?:^[\W\d]*|[.;!?:,–—]\s*|\s-\s+|\b(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar)\s+)"
    r"(?:(?:i|we|ich|wir|je|j['’]|on|yo|io|eu|ik|really|also|still|just|probably|auch|noch)\s+)*"
    r"(?:(?P<word>(?:need|have|ought|want|hope|plan|intend|remember|do(?:n['’]t| not) forget)\s+to"
    r"(?!\s+(?:say|admit|thank))|must(?!\s+have|-)|should(?!\s+have)|gotta|gonna|wanna|let['’]?s"
    r"|(?:i|we)['’]ll|muss|müss(?:te|en)|sollten?|möchten?|nicht vergessen"
    r"|(?:il )?fau(?:t|drait)|(?<=je )dois|(?<=on )doit|devrais|penser à"
    r"|ne pas oublier|(?:tengo|tenemos|hay|tenho) que|deb(?:o|emos|ería)|necesito|no olvidar"
    r"|dev(?:o|ia|eria)|dovrei|dobbiamo|bisogna|vorrei|non dimenticare|preciso"
    r"|tenho de|não esquecer|moet(?:en)?|niet vergeten|måste|надо|нужно)"
    r"(?:\s+[\w'’\-]+){0,3}\s*|(?P<asked>记得|别忘了)\w{0,6})$",
    re.IGNORECASE,
)
# All that stands before the name: a command to oneself, or a verb that no past has.
_COMMAND = pattern(
    r"[\W\d]*(?P<word>follow up with|ask|tell|remind|invite|ping|nudge|chase|ring|reach out to"
    r"|get back to|reply to|respond to|(?:ap|rap)peler|relancer|écrire|téléphoner|contacter"
    r"|répondre|inviter|demander|prévenir|llamar|escribir|hablar|felicitar|visitar|preguntar"
    r"|avisar|contestar|responder|invitar|chiamare|telefonare|scrivere|sentire|rispondere|invitare"
    r"|chiedere|ligar|falar|escrever|perguntar|convidar)"
    r"(?:\s+(?:an?|à|al|com?|con|para|avec))?\s*$",
    re.IGNORECASE,
)
# German and Dutch verbs come last, Japanese ones as well; before the name is no other.
_NO_VERB = pattern(
    r"[\W\d]*(?:(?:noch|dringend|mal|heute|morgen|bald|unbedingt|nochmal|bei|an|met)\s+)*$",
    re.IGNORECASE,
)
_VERB_LAST = pattern(
    r"(?:\s+[^\W\d_]+){0,4}?\s+(?P<word>(?:an|zurück)rufen|(?:an)?schreiben|nach(?:fassen|haken)"
    r"|fragen|einladen|besuchen|antworten|gratulieren|kontaktieren|bellen|mailen|appen|vragen)"
    r"\s*[.!?]*\s*$"
    r"|\w{0,4}[にへをと][^。、\s]{0,12}(?P<verb>する|送る|書く|会う|聞く|予定)[。!！]*\s*$",
    re.IGNORECASE,
)
_TOO = r"\s+(?:(?:still|again|also|just|leider|heute|noch|immer|wieder|encore|toujours)\s+)*"
# Right behind the name: they were not there, called it off, or have not answered.
_ABSENT = pattern(
    rf"{_TOO}(?P<word>(?:could|did|was|were|has|have)(?:n['’]?t| not)\s+(?:(?:yet|even|really)\s+)*"
    rf"(?:(?:ma[kd]e it|come|there|around|join|show(?:n|ed)? up){_END}|(?:answer|repl|respon|pick"
    r"|(?:called|call|wrote|written|write|texted|text|got|gotten|get) back)\w*)"
    r"|never (?:replied|answered|showed|came)"
    r"|(?:was|were) (?:absent\b|(?:off|out) sick\b|on (?:leave|pto|vacation|holiday)"
    rf"(?:{_END}|(?=\s+(?:until|till|this|all)\b)))"
    rf"|(?:(?:has|have|had to)\s+)?(?:cancell?ed|cancel|bailed)(?: on \w+)?{_END}"
    rf"|(?:konnten?|kann|können)(?:\s+\w+){{0,2}}?\s+nicht(?: kommen)?{_END}"
    rf"|(?:war|waren|kam|kamen)\s+(?:\w+\s+)?nicht(?: da| dabei)?{_END}"
    r"|hat(?:\s+\w+){0,3}?\s+(?:abgesagt|nicht\s+(?:geantwortet|zurückgerufen|geschrieben))"
    r"|n['’](?:a(?:\s+\w+)?\s+pas\s+(?:pu|répondu|rappelé)|es?t(?:ait)?\s+pas\s+(?:venue?|là))"
    r"|a (?:annulé|décommandé)"
    rf"|no (?:(?:pudo|estaba|llegó){_END}|vino|apareció|(?:ha )?(?:contest|respond)\w+)"
    r"|canceló|ha cancelado"
    r"|non (?:c['’]era|è (?:venut|potut)[oa]|ha risposto)|ha (?:annullato|disdetto)"
    r"|não (?:veio|respondeu|apareceu)|cancelou|kon niet|was er niet|heeft afgezegd)"
    r"|\w{0,4}(?:に|と|は|が)(?P<missed>会えな|来な|来られな)",
    re.IGNORECASE,
)
_UNHEARD = pattern(
    r"\b(?P<word>(?:have(?:n['’]t| not)|did(?:n['’]t| not)) (?:heard?|reach(?:ed)?)"
    r"(?:\s+(?:back|from))*"
    r"|no (?:answer|reply|word|news) from)\s*$",
    re.IGNORECASE,
)
_THOUGHT_OF = pattern(
    r"(?:\b(?:about|regarding|concerning|über|wegen|sobre|propos d[eu]|riguardo a"
    r"|(?:th(?:ought|ink(?:ing)?)|dream(?:t|ed|ing)?|worr(?:ied|ying)|pray(?:ed|ing)?)\s+(?:of|that|for)"
    r"|remind(?:ed|s) me of|wonder(?:ed|ing)? (?:how|if|whether|what)|miss(?:ed|ing)|(?:i|we) miss"
    r"|(?:soñ|pens)[éa]\w* (?:con|en)|(?:rêv|pens)é (?:de|à)|(?:sognat|pensat)o a?"
    r"|(?:gift|present|card|geschenk|karte|cadeau|regalo|tarjeta|kaart)s?"
    r" (?:for|für|pour|para|per|voor)"
    r"|(?:page|profile|entry)s? for"
    r"|(?:made|new|created?|add(?:ed)?|updated?) (?:an? |the )?notes? for"
    r"|(?:th(?:ought|ink(?:ing)?) (?:about|of)|consider(?:ed|ing)) \w+ing(?: with| to)?))\s*$",
    re.IGNORECASE,
)
# Whom a line saw, or heard, from afar; "watched the match on TV with her" tells of an evening.
_SAW = r"(?:saw|watched|heard)\s+"
_ON_AIR = (
    r"\s+(?:on|in) (?:the )?(?:tv|television|telly|radio|news)\b"
    r"(?!\s+(?:room|set|studio|city|tower|station)\b)"
)
_FROM_AFAR = pattern(
    rf"[\W\d]*(?:i |we )?{_SAW}(?:him|her|them|{LINK_AS_WRITTEN}"
    rf"|(?-i:[A-Z]\w+(?: [A-Z]\w+)?)){_ON_AIR}",
    re.IGNORECASE,
)
_SEEN, _THERE = pattern(rf"\b{_SAW}$", re.IGNORECASE), pattern(_ON_AIR, re.IGNORECASE)
_CARD_TO = pattern(r"\b(?:gave|\w*kort) till?\s*$", re.IGNORECASE)  # not yet sent: "julekort til"
_SENT = pattern(r"\b(?:send\w*|skick\w*|skr[ei]v\w*|gav|gitt|givet|lever\w+)\b", re.IGNORECASE)
_OF_THEM = pattern(r"(?:\s+\w+){0,2}?\s+ge(?:träumt|dacht)\b|\w{0,4}の夢", re.IGNORECASE)
_READ = pattern(r"\b(?:re-?)?read(?:ing)?\s*$", re.IGNORECASE)
_WRITTEN = pattern(
    r"['’]s? (?:\w+ )?(?:blog|posts?|book|article|essay|paper|newsletter|novel|thesis)\b"
    r"(?![^.;]*\b(?:together|aloud|discuss\w*|(?:with|to) (?:him|her|them)\b))",
    re.IGNORECASE,
)
_WITH = pattern(rf"\b(?:{'|'.join(TOGETHER)})\s*$", re.IGNORECASE)
_CLAUSES = pattern(r"[,.;]")
_FAR = 300  # characters before and behind a name that may say so


def why_not_met(before: str, line: str) -> str:
    """Why whoever is linked behind `before`, with which `line` begins, was not met; else empty."""
    behind = line[len(before) :][:_FAR]
    before = before[-_FAR:]
    if itself := _ITSELF.match(behind):
        behind = behind[itself.end() :]
    behind, before = behind.lstrip("*_~"), _OTHERS_BEFORE.sub("", before)
    if _told_after_all(behind):
        return ""
    absent = None if _WITH.search(before) else _ABSENT.match(behind)
    found = (
        _TO_DO.search(before)
        or _COMMAND.fullmatch(before)
        or (_NO_VERB.fullmatch(before) and _VERB_LAST.match(behind))
        or absent
        or _UNHEARD.search(before)
    )
    if found:
        word = next(filter(None, found.groupdict().values()))
        return f'the line says "{word.lower()}"'
    apart = (
        (_READ.search(before) and _WRITTEN.match(behind))
        or (_SEEN.search(before) and _THERE.match(behind))
        or (_CARD_TO.search(before) and not _SENT.search(before))
    )
    return MENTIONED if apart or _THOUGHT_OF.search(before) or _OF_THEM.match(behind) else ""


def is_from_afar(text: str) -> bool:
    """Whether a line tells only that they were on television, on the radio or in the news."""
    found = _FROM_AFAR.match(text[:_FAR])
    return found is not None and not tells_of_contact(text, found.end())


def _told_after_all(behind: str) -> bool:
    """Whether more of the line says that they were met; a next link has a clause of its own."""
    told, link, _ = behind.partition("[[")
    clauses = _CLAUSES.split(told)
    return any(map(AFTER_ALL.search, map(str.lower, clauses[:-1] if link else clauses)))
