"""Run one command and print its seconds, its peak memory in bytes and its exit code.

This is a process of its own, and a small one,
since Linux counts the memory of the parent as the child's until the child starts its program.
"""

import os
import sys
import time

null = os.open(os.devnull, os.O_RDWR)
files = [(os.POSIX_SPAWN_DUP2, null, number) for number in range(3)]
begun = time.perf_counter()
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=files)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - begun
memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(seconds, memory, os.waitstatus_to_exitcode(status))
