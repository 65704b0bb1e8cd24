"""`vault`, and `python -m vault_tools`."""

import os
import sys
from typing import NoReturn

INSTALL = "python3 -m pip install people-vault"


def main() -> None:
    """The console script. Without the libraries that it needs, says how to get them."""
    try:
        from vault_tools.cli.run import run  # noqa: PLC0415 - may fail
        from vault_tools.cli.streams import steady_streams  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("vault_tools"):
            raise
        sys.stderr.write(f"vault needs {error.name}, which is not installed: {INSTALL}\n")
        sys.exit(3)
    except KeyboardInterrupt:  # before anything was begun
        sys.stderr.write("\nvault: Stopped.\n")
        sys.exit(130)
    steady_streams()
    _end(run(sys.argv[1:]))


def _end(code: int) -> NoReturn:
    """End at once: to free what was read, note by note, would take a tenth of a command's time."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    main()
