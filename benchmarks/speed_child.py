"""Run one program, and print its seconds, its processor seconds, its peak KiB and its exit code.

Linux counts the memory of whoever starts a program as that program's, too. This is a process of
its own, smaller than all that is measured, so that the benchmark's own memory is not.
"""

import os
import sys
import time


def main() -> None:
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    begun = time.perf_counter()
    child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    code = os.waitstatus_to_exitcode(status)
    print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, code)


if __name__ == "__main__":
    main()
