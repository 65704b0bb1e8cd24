"""The dialect table: what real vaults call what we mean.

Key names match without regard to case, hyphens, underscores and spaces. A vCard key's
qualifier (`TEL[CELL]`) is kept as a label; a key inside a mapping is written with a dot
(`contact.email`). `[fields]` in vault.toml adds names of the user's own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vault_tools.notes.front_matter import Entries, Field, Text, Value
from vault_tools.notes.marks import InlineField

CONCEPTS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "display name", "FN"),
    "first_name": ("first name", "name.first", "given name", "N.GN"),
    "last_name": ("last name", "name.last", "family name", "surname", "N.FN"),
    "aliases": ("aliases", "alias", "nickname", "nicknames", "short name", "aka"),
    "last_contact": (
        *("last contact", "last contacted", "last chat", "prm last contacted"),
        *("last interaction", "last seen", "interactions.last", "last met", "last talked"),
    ),
    "next_contact": ("next contact", "next followup", "follow up date", "next follow up"),
    "cadence": (
        *("cadence", "prm cadence", "prm tier", "contact frequency", "custom frequency days"),
        *("interval", "keep in touch", "stay in touch frequency", "frequency", "rhythm"),
    ),
    "circle": ("circle", "circles", "tier"),
    "snooze": ("snooze until", "prm snooze until", "snooze"),
    "paused": ("paused", "prm paused", "archived"),
    "status": ("status", "state", "active"),
    "birthday": (
        *("birthday", "birth", "born", "BDAY", "date of birth", "DOB", "prm birthday"),
        *("birth year", "birth date", "birthdate"),
    ),
    "died": ("died", "death", "date of death", "deceased", "DEATHDATE"),
    "dates": ("anniversary", "important dates", "dates", "anniversaries"),
    "met": ("met", "met date", "first met", "met at", "met on"),
    "how_met": ("met context", "how we met"),
    "introduced_by": ("introduced by", "known through", "referred by", "met through"),
    "relationship": ("relationship", "relation", "relationship type", "prm relationship"),
    "closeness": ("relationship strength", "warmth score", "priority"),
    "can_help_with": ("can help with", "expertise", "skills"),
    "i_can_help": ("i can help them",),
    "looking_for": ("looking for",),
    "interests": ("interests", "hobbies", "likes"),
    "gift_ideas": ("gift ideas", "wishlist", "ideas", "gifts"),
    "interactions": ("interactions", "contact log"),
    "organization": (
        *("company", "org", "organization", "organisation", "work", "employer"),
        *("current role.organization", "current role.company", "workplace"),
    ),
    "role": ("role", "position", "occupation", "job", "job title", "current role.title"),
    "title": ("title",),
    "location": (
        *("location", "city", "based in", "hometown", "ADR.LOCALITY", "prm location"),
        *("lives in", "place", "home"),
    ),
    "country": ("country", "ADR.COUNTRY"),
    "household": ("household", "address", "ADR.STREET"),
    "timezone": ("timezone", "time zone", "TZ"),
    "email": ("email", "emails", "e mail", "mail", "contact.email"),
    "phone": ("phone", "phones", "mobile", "tel", "telephone", "cell", "contact.phone"),
    "whatsapp": ("whatsapp", "contact.whatsapp"),
    "signal": ("signal", "contact.signal"),
    "telegram": ("telegram", "contact.telegram"),
    "website": ("website", "url", "homepage", "web"),
    "linkedin": ("linkedin", "contact.linkedin"),
    "twitter": ("twitter", "x handle"),
    "family": ("spouse", "partner", "kids", "children", "parents", "siblings", "mother", "father"),
    "knows": ("knows", "friends", "related", "connections"),
    "groups": ("groups", "label", "labels", "contexts", "CATEGORIES", "group"),
    "tags": ("tags", "tag"),
    "photo": ("photo", "avatar", "image", "picture"),
    "identity": ("uid", "identifier"),
    "created": ("created", "created at", "date created", "added", "date added"),
    "date": ("date",),
    "attendees": ("attendees", "person", "people", "participants", "with"),
    "type": ("type", "kind", "category", "categories", "class"),
    "vcard_version": ("version",),
}

PERSONAL = frozenset(
    {
        *("last_contact", "next_contact", "cadence", "circle", "snooze", "birthday", "met"),
        *("how_met", "introduced_by", "relationship", "email", "phone", "family", "first_name"),
        *("last_name", "role", "organization", "gift_ideas", "died"),
    }
)
"""Concepts that speak for a person where a folder alone does not."""

_SEPARATORS = re.compile(r"[\s_\-]+")
_QUALIFIER = re.compile(r"\[([^\[\]]*)\]")


def normal_key(key: str) -> str:
    """A key as the table compares it: `Last-Contacted` and `last_contacted` are one."""
    return _SEPARATORS.sub("", _QUALIFIER.sub("", key).rstrip(":")).casefold()


@dataclass(frozen=True, slots=True)
class Found:
    """A field that the dialect knows: the concept, and the key and value as written."""

    concept: str
    key: str
    value: Value
    line: int
    column: int
    label: str = ""


class Dialect:
    """Key names to concepts, with the user's own names added to the table."""

    def __init__(self, extra: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.concepts = {
            normal_key(name): concept for concept, names in CONCEPTS.items() for name in names
        }
        for concept, names in (extra or {}).items():
            self.concepts |= {normal_key(name): concept for name in names}

    def concept_of(self, key: str) -> str | None:
        return self.concepts.get(normal_key(key))

    def read(self, fields: tuple[Field, ...]) -> Iterator[Found]:
        """The known fields of a front matter in their order, those inside mappings too."""
        for field in _flattened(fields, ""):
            if concept := self.concept_of(field.key):
                label = _QUALIFIER.search(field.key)
                yield Found(
                    concept,
                    field.key,
                    field.value,
                    field.line,
                    field.column,
                    label[1] if label else "",
                )

    def read_inline(self, fields: tuple[InlineField, ...]) -> Iterator[Found]:
        """The known ones of a body's inline fields (`Last contact:: 2026-11-08`)."""
        for field in fields:
            if field.value and (concept := self.concept_of(field.key)):
                text = Text(field.value, field.line, field.column)
                yield Found(concept, field.key, text, field.line, field.column)


def _flattened(fields: tuple[Field, ...], prefix: str) -> Iterator[Field]:
    for field in fields:
        yield Field(prefix + field.key, field.value, field.line, field.column)
        if isinstance(field.value, Entries):
            yield from _flattened(field.value.fields, f"{prefix}{field.key}.")
