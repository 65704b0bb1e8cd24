"""What the words behind `vault path` mean: people and organizations, one or several."""

from collections.abc import Sequence

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.names.naming import (
    Chosen,
    UnknownName,
    begins,
    find_contact,
    find_whole,
    in_command,
    nearest,
    plain,
)
from vault_tools.people.ties.organizations import Organization, Organizations
from vault_tools.people.understand import People
from vault_tools.problems import UsageError

Target = Contact | Organization

_NEITHER = (
    "vault new {0} makes a note for a person; an organization is known once a note names it, "
    "as with: vault set NAME organization {0}"
)


class Finder(Struct, frozen=True):
    """Finds people and organizations by what somebody typed."""

    people: People
    organizations: Organizations

    def find_all(self, words: Sequence[str], chosen: Chosen | None = None) -> list[Target]:
        """The targets that the words name one after the other; a longer name is tried first."""
        found: list[Target] = []
        rest = list(words)
        while rest:
            if rest[0] in {"and", "&", ","}:
                rest = rest[1:]
                continue
            count, target = self._first(rest, chosen)
            found += [] if target in found else [target]
            rest = rest[count:]
        return found

    def find(self, typed: str, chosen: Chosen | None = None) -> Target:
        """One target. A whole name comes before a part of one, a person before an organization.

        Raises `NameInDoubt` for a person, `UsageError` where several organizations are meant.
        """
        if found := self._whole(typed, chosen):
            return found
        begun = self._begun(typed)
        try:
            return find_contact(self.people, typed, chosen)
        except UnknownName as doubt:
            if len(begun) == 1:
                return begun[0]
            if begun:
                names = ", ".join(one.name for one in begun)
                message = f'"{typed}" could be {names}'
                raise UsageError(message, "type more of the name") from doubt
            message = f'no person and no organization here is called "{typed}"'
            if near := self._near(typed):
                meant = [one.name for one in doubt.candidates] + [one.name for one in near]
                raise UsageError(message, f"did you mean {' or '.join(meant)}?") from doubt
            if doubt.is_new:
                raise UsageError(message, _NEITHER.format(in_command(typed))) from doubt
            raise

    def _first(self, words: list[str], chosen: Chosen | None) -> tuple[int, Target]:
        """The target that the first words name, and how many of them do."""
        for count in range(len(words), 1, -1):
            if found := self._whole(" ".join(words[:count]).rstrip(","), chosen):
                return count, found
        return 1, self.find(words[0].rstrip(","), chosen)

    def _whole(self, typed: str, chosen: Chosen | None) -> Target | None:
        """Who or what has been chosen for these words, or is called just that."""
        if chosen and typed in chosen:
            return chosen[typed]
        return self._organization(typed) or find_whole(self.people, typed)

    def _organization(self, typed: str) -> Organization | None:
        key = self.organizations.find(typed.strip("[] ").removesuffix(".md"))
        wanted = plain(typed)
        if not key or any(plain(contact.name) == wanted for contact in self.people.contacts):
            return None
        return self.organizations.by_key[key]

    def _near(self, typed: str) -> list[Organization]:
        """The organizations with a name that reads much like what was typed."""
        known = self.organizations.by_key.values()
        return nearest(typed, ((one, (one.name, *one.aliases)) for one in known))

    def _begun(self, typed: str) -> list[Organization]:
        """The organizations with a name or alias that has a word for each word typed to begin."""
        parts = plain(typed).split()
        return [
            one
            for one in self.organizations.by_key.values()
            if parts
            and any(begins(plain(name).split(), parts) for name in (one.name, *one.aliases))
        ]
