"""What `vault init` says in the end, so that it can be copied."""

import pytest

from vault_tools.cli.run import run
from vault_tools.problems import OK


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        (".", "Your vault is here. See whose turn it is: vault build\n"),
        (
            "my people",
            "Your vault is my people. See whose turn it is: vault build 'my people'\n",
        ),
    ],
)
def test_the_next_command_can_be_copied(tmp_path, monkeypatch, capsys, folder, said):
    monkeypatch.chdir(tmp_path)
    assert run(["init", folder]) == OK
    assert capsys.readouterr().out == said
