"""Others at work in the same moment: editors that save, and this process itself.

Some of those that `benchmarks/reliability.py races` runs; what several processes log at once is in
tests/promises.
"""

import pytest

from tests.folder.editing import rewrite_note
from tests.promises.races import WAYS, race
from vault_tools.folder.writing import exchange as exchange_module
from vault_tools.folder.writing.journal import Action

RACES = 100


@pytest.mark.skipif(
    exchange_module._RENAME is None, reason="no exchange here, so a race can be lost"
)
@pytest.mark.parametrize("way", WAYS)
def test_an_editors_save_is_never_lost_or_torn(tmp_path, way):
    lost, close = [], 0
    for attempt in range(10):  # on a busy machine the editor often wakes too late to come close
        found, met = race(tmp_path / str(attempt), way, RACES)
        lost += found
        close += met
        if close > RACES / 10:
            break
    assert lost == []
    assert close > RACES / 10


def test_one_process_may_write_while_it_holds_the_lock(vault, put):
    put("A.md", b"a")

    def edit(now):
        return now + b"!"

    def edit_and_write_another(now):
        if now == b"":
            rewrite_note(vault, "A.md", edit, Action("inner"))
        return b"b"

    put("B.md", b"")
    rewrite_note(vault, "B.md", edit_and_write_another, Action("outer"))
    assert (vault / "A.md").read_bytes() == b"a!"
