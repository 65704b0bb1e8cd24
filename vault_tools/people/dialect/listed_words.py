"""The words that a field lists: a list, a text by commas, or rows of a mapping each."""

from collections.abc import Iterable

from vault_tools.notes.front_matter import Entries, Items, Text
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.values import Words, bare_words, first_text, placed_words, texts
from vault_tools.people.showing.secrets import says_secret


def words_listed(found: Found) -> list[Words]:
    """Words of a list; of a list of mappings (`{category, text, done}`) each one's text.

    What is tagged as secret stays whole, with the tag, by which it is known later on.
    """
    if not isinstance(found.value, Items):
        whole = list(texts(found.value))
        return whole if _any_secret(whole) else placed_words(found.value)
    words: list[Words] = []
    flow = found.value.flow
    for item in found.value.items:
        if isinstance(item, Entries):
            rows = _text_of_row(found.concept, item)
            words += [Words(text, item.line, item.column) for text in rows]
        else:
            words += texts(item if isinstance(item, Text) else Items((item,), 0, 0, flow))
    return [
        one for each in words for one in ([each] if _any_secret([each]) else bare_words([each]))
    ]


def _any_secret(words: Iterable[Words]) -> bool:
    return any(says_secret(one.text) for one in words)


def _text_of_row(concept: str, row: Entries) -> list[str]:
    """The text of `{category, text, done}`; of ideas only those for gifts, not yet given."""
    said = {field.key.casefold(): first_text(field.value) for field in row.fields}
    no_gift = concept == "gift_ideas" and "gift" not in said.get("category", "gift").casefold()
    if no_gift or _is_done(said.get("done", "")):
        return []
    if words := said.get("text") or said.get("name") or said.get("title"):
        return [words]
    if len(row.fields) == 1:  # "- Book: the sea" is a mapping to YAML
        return [f"{row.fields[0].key}: {first_text(row.fields[0].value)}".strip(": ")]
    return [" – ".join(text for text in said.values() if text)]


def _is_done(word: str) -> bool:
    return word.casefold() in {"true", "yes", "x", "done"}
