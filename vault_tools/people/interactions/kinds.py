"""The kinds of contact, and the words that logs have for them."""

from collections.abc import Mapping
from typing import get_args

from vault_tools.people.interactions.kinds_elsewhere import ELSEWHERE
from vault_tools.people.rotation.member import RestKind
from vault_tools.word_lists import word_lists, word_set

KINDS: dict[str, tuple[str, ...]] = word_lists(
    {
        "call": "call, calls, called, phone, phoned, rang, spoke, talked",
        "video": "video, zoom, facetime, skype",
        "message": """
            message, messaged, text, texted, sms, whatsapp, signal, telegram, email, emailed,
            e-mail, mail, mailed, dm, chat, chatted, replied
        """,
        "letter": "letter, postcard, card, wrote",
        "visit": "visit, visited",
        "walk": "walk, hike",
        "meal": "meal, lunch, dinner, breakfast, coffee, tea, drinks, brunch",
        "hosted": "hosted, hospitality",
        "meeting": """
            meeting, met, meet, catch-up, catchup, hangout, check-in, sync, 1-1, 1:1, 1on1, 1-on-1,
            one-on-one
        """,
        "event": "event, party, wedding, concert, trip, gathering",
        "gift": "gift, present",
        "help": "help, helped, favour, favor",
        "intro": "intro, introduction, introduced",
        "referral": "referral, referred",
        "thanks": "thanks, thanked",
        "lent": "lent, borrowed",
        "returned": "returned",
        "advice": "advice",
        "encouragement": "encouragement, encouraged",
        "note": "note",
    }
)
RESTS: Mapping[str, RestKind] = {kind: kind for kind in get_args(RestKind)}
"""Kinds of which the rotation hears: from then on somebody rests, is back or is skipped."""

NOTED = frozenset({"idea", "plan"})
"""Kinds of what is noted for later."""

NO_CONTACT = frozenset(RESTS) | NOTED
OF_TWO = frozenset({"call", "video", "message", "visit", "walk", "meal", "hosted", "meeting"})
"""Kinds that can hardly be of somebody's own life, as a wedding or a gift may be."""

CANONICAL = (
    ELSEWHERE
    | {word: kind for kind, words in KINDS.items() for word in words}
    | {kind: kind for kind in NO_CONTACT}
)
"""The kind that each word means, in lower case."""

SPEAKERS = word_set("""
    i, me, he, him, she, her, they, them, we, us, you, ich, er, sie, wir, je, moi, il, lui, elle,
    nous, yo, él, ella, nosotros, io, lei, noi, eu, ele, ela, nós, ik, hij, zij, jag, jeg, han, hon,
    hun, ja, on, ona, я, он, она, мы, ben, 我, 他, 她, 我们
""")
"""Who speaks is no kind: "she: not this year"."""
