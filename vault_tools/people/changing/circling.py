"""Into which circle who goes, and who is meant by a filter: pure choices for `vault circle`."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from msgspec import Struct

from vault_tools.notes.editing.edit_body import BY_HAND
from vault_tools.notes.editing.edit_fields import append_item, set_field, set_or_remove
from vault_tools.notes.editing.edit_inline import remove_inline_field, set_inline_field
from vault_tools.notes.front_matter import Empty, Field, Text
from vault_tools.notes.marks import InlineField, without_tags_behind
from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.changing.kept_marks import with_marks
from vault_tools.people.changing.own_keys import most_used, own_mark, used_keys
from vault_tools.people.changing.own_values import items_of
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.dialect.values import words_of
from vault_tools.people.names.naming import plain
from vault_tools.people.showing.secrets import says_secret
from vault_tools.people.understand import People
from vault_tools.problems import EditRefused, UsageError

_COMMAS = pattern(r"\s*,\s*")
_PIECES = pattern(r"(\s*,\s*|\s+(?=#))")


class Filter(Struct, frozen=True):
    """Whom a change in bulk is meant for; of several conditions each must hold.

    Of several tags, places or organizations one is enough. `without` are those who have no
    rhythm yet.
    """

    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    without: bool = False

    def __bool__(self) -> bool:
        return bool(self.tags or self.places or self.organizations or self.without)


def chosen_by(contacts: Iterable[Contact], wanted: Filter) -> tuple[Contact, ...]:
    """Those among the contacts whom the filter means; nobody who died is among them."""
    return tuple(one for one in contacts if one.died is None and _fits(one, wanted))


def told_circles(circles: Mapping[str, str]) -> str:
    """The settings' circles, each with its rhythm where it has one."""
    each = [f"{name} ({rhythm})" if rhythm else name for name, rhythm in circles.items()]
    return f"the circles are {', '.join(each)}; [circles] in vault.toml adds others"


def known_circle(typed: str, circles: Mapping[str, str]) -> str:
    """The settings' name of a circle. Raises `UsageError` for one that they do not have."""
    names = {fold(name): name for name in circles}
    if fold(typed) in names:
        return names[fold(typed)]
    close = get_close_matches(fold(typed), names, n=1)
    hint = f"did you mean {names[close[0]]}?" if close else told_circles(circles)
    raise UsageError(f'there is no circle "{typed}"', hint)


def add_circle(data: bytes, circle: str, key: str, dialect: Dialect) -> bytes:
    """The note with the circle in its own field for circles, else under `key`."""
    note = parse_note("", data)
    if mark := _mark_of_circles(note, dialect):
        circles = [*_words(without_tags_behind(mark.value)), circle]
        value = with_marks(", ".join(dict.fromkeys(circles)), mark.value)
        return set_inline_field(data, mark, value)
    fields = note.own_fields
    own = next((field for field in fields if _holds_circles(field, dialect)), None)
    if own is None or isinstance(own.value, Empty):
        return set_field(data, own.key if own else key, circle)
    return append_item(data, own.key, circle)


def remove_circle(data: bytes, circle: str, dialect: Dialect) -> bytes:
    """The note, which is in the circle, without it in whichever field of groups it stands."""
    note, result = parse_note("", data), data
    if mark := _mark_of_circles(note, dialect):
        left = _words_left(mark.value, circle)
        return set_inline_field(data, mark, left) if left else remove_inline_field(data, mark)
    for field in note.own_fields:
        if dialect.concept_of(field.key) in {"circle", "groups"}:
            result = _without(result, field, circle)
    if result == data:
        raise EditRefused(f'"{circle}" stands where no command changes it', BY_HAND)
    return result


def _mark_of_circles(note: Note, dialect: Dialect) -> InlineField | None:
    """What says the circle in the text, where that is the only place."""
    mark = own_mark(note, "circle", dialect)
    return mark if mark and _names_circles(mark.key) else None


def _words(listed: str) -> list[str]:
    return [word for word in _COMMAS.split(listed) if word]


def circle_key(people: People) -> str:
    """The key for circles that is most used in the vault."""
    used = used_keys(people)
    return most_used({key: n for key, n in used.items() if _names_circles(key)}) or "circle"


def _fits(contact: Contact, wanted: Filter) -> bool:
    groups = [*contact.tags, *contact.groups]
    parts = [contact.location, *_COMMAS.split(contact.location)]
    bodies = [one.name for one in contact.organizations]
    bodies += [one.target.rsplit("/", 1)[-1] for one in contact.organizations]
    return (
        (not wanted.tags or any(_is_tag(tag, one) for tag in groups for one in wanted.tags))
        and _is_one_of(wanted.places, parts)
        and _is_one_of(wanted.organizations, bodies)
        and not (wanted.without and contact.rhythm is not None)
    )


def _is_tag(tag: str, wanted: str) -> bool:
    """A tag is one of its own and one of those above it: `choir/alto` of `choir`."""
    return f"{fold(tag)}/".startswith(f"{fold(wanted).removeprefix('#')}/")


def _is_one_of(wanted: tuple[str, ...], names: Iterable[str]) -> bool:
    return not wanted or bool({plain(one) for one in wanted} & {plain(name) for name in names})


def _names_circles(key: str) -> bool:
    return normal_key(key).startswith("circle")


def _holds_circles(field: Field, dialect: Dialect) -> bool:
    """The note's field for circles; a `tier: 2` of another program is none."""
    return dialect.concept_of(field.key) == "circle" and normal_key(field.key) != "tier"


def _without(data: bytes, field: Field, circle: str) -> bytes:
    if not any(_means(word, circle) for word in words_of(field.value)):
        return data
    if isinstance(field.value, Text):
        return set_or_remove(data, field.key, _words_left(field.value.value, circle))
    items = items_of(field.value)
    if items is None:
        raise EditRefused(f'"{field.key}" is no plain list', "change it in your editor")
    rest = [item for item in items if not _means(item, circle)]
    return set_or_remove(data, field.key, rest)


def _words_left(listed: str, circle: str) -> str:
    """The text without the circle, and empty where only `#secret` would be left."""
    pieces = _PIECES.split(listed)  # every other one is what stands between two
    kept = [at for at in range(0, len(pieces), 2) if not _means(pieces[at], circle)]
    if all(says_secret(pieces[at]) for at in kept):
        return ""
    first, *others = kept
    return pieces[first] + "".join(pieces[at - 1] + pieces[at] for at in others)


def _means(word: str, circle: str) -> bool:
    """Whether it is the circle, be it a tag or a link, or one of it: `friend` of `friends`."""
    named = {fold(circle), fold(circle).removesuffix("s")}
    return not named.isdisjoint(map(fold, words_of(Text(word, 1, 1))))
