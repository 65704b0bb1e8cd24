"""Opening the desk at which pages are laid out, with the whole vault on it."""

from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.open_vault import Vault
from vault_tools.folder.site.copies import fit_to_copy
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.attached import linked_files
from vault_tools.pages.desk import Desk
from vault_tools.pages.organizations.lay_out_organizations import has_page
from vault_tools.people.ties.organizations import organizations_of


def open_desk(vault: Vault, *, notes: bool = True) -> Desk:
    """What the layouts need; without `notes`, no page links to a note."""
    depth, deck = vault.settings.site.count("/") + 1, deck_of(vault)
    organizations = organizations_of(vault.people, vault.settings).by_key.values()
    paged = [one for one in organizations if has_page(one)]
    addresses = addresses_of(vault.people.contacts, depth, deck.ideas, paged, notes=notes)
    files = linked_files(vault.people, addresses)
    copies = fit_to_copy(vault.root, files)
    return Desk(vault.people, vault.settings, addresses, deck, copies, bool(organizations))
