"""What the layouts of all pages share."""

from msgspec import Struct

from vault_tools.pages.desk import Desk
from vault_tools.people.ties.network import Network


class Shared(Struct, frozen=True):
    """The desk at which pages are laid out, and the network of who is tied to whom."""

    desk: Desk
    network: Network
