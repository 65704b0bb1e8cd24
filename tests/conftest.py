"""What all tests share: files of the repository that hold what the program says."""

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--update",
        action="store_true",
        help="write transcripts and generated pages of the manual as they come out now",
    )


@pytest.fixture
def kept(pytestconfig):
    """Compare a file of the repository with what it should say, or with --update write that."""

    def compare(path, text):
        if pytestconfig.getoption("update"):
            path.write_text(text, "utf-8")
        assert path.read_text("utf-8") == text, (
            f"{path.name} says something else; if the new text is right: pytest --update"
        )

    return compare
