"""``python -m resolint`` is the command ``resolint``."""

from resolint.cli import main

main()
