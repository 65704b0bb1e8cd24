"""Ticking a promise: the box of a task in somebody's note."""

from datetime import date

from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import rewriting
from vault_tools.notes.editing.edit_tasks import tick_task
from vault_tools.notes.tasks import Task
from vault_tools.people.contact import Contact
from vault_tools.people.giving.find_promise import said_of
from vault_tools.people.giving.promises import is_theirs


def tick_promise(vault: Vault, contact: Contact, task: Task, today: date, order: Order) -> Done:
    """Tick the task in the contact's note, on whatever line it is by now."""

    def edit(data: bytes) -> bytes:
        return tick_task(data, task.text, task.due, today)

    done = carry_out(
        vault.root, [rewriting(contact.path, edit)], f"tick a promise of {contact.name}", order
    )
    said, whose = said_of(task), "by" if is_theirs(task) else "for"
    row = {
        "name": contact.name,
        "path": contact.path,
        "promise": said,
        "due": task.due,
        "theirs": is_theirs(task),
    }
    return replace(done, words=(f"Done {whose} {contact.name}: “{said}”.",), rows=(row,))
