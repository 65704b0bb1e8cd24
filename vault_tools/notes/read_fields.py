"""Reading front matter, for which `yaml_fields` is loaded when it is needed: that takes a while."""

from vault_tools.notes.front_matter import FrontMatter
from vault_tools.notes.split import Parts


def read_front_matter(path: str, parts: Parts) -> FrontMatter:
    """The fields of a note's block in their order, and what is wrong in it. Total on any bytes."""
    if not parts.has_block:
        return FrontMatter()
    from vault_tools.notes.yaml_fields import parsed_front_matter  # noqa: PLC0415 - slow to load

    return parsed_front_matter(path, parts)


def read_yaml(path: str, block: str, line: int) -> FrontMatter:
    """The fields of a piece of YAML whose first line is line `line` of the file."""
    from vault_tools.notes.yaml_fields import parsed_yaml  # noqa: PLC0415 - slow to load

    return parsed_yaml(path, block, line)
