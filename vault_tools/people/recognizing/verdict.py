"""What is decided of a note: whether it is about a person, and by which rule of `recognize`."""

from msgspec import Struct

TEMPLATE = "a template"
UNSAID = "nothing says it is a person"


class Verdict(Struct, frozen=True):
    """Whether a note is about a person, and the rule that says so, in a few words."""

    person: bool
    reason: str

    @property
    def template(self) -> bool:
        return self.reason == TEMPLATE
