"""Measure resolint: whole processes, growth with the text, and what an editor does and asks.

``python benchmarks/run.py`` measures all of them, and with their names only some.
"""

from __future__ import annotations

import platform
import sys

import growth
import keystroke
import memory
import processes
import questions

PARTS = {
    "processes": processes.measure,
    "growth": growth.measure,
    "keystroke": keystroke.measure,
    "memory": memory.measure,
    "questions": questions.measure,
}


def main(names: list[str]) -> int:
    """Measure the parts named, or all."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"{unknown[0]} is none of {', '.join(PARTS)}", file=sys.stderr)
        return 2
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.platform()}")
    for name in names or PARTS:
        PARTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
