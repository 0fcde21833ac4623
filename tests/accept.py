"""Write the snapshots of the drafts anew, and show what that changes: ``make accept``."""

import sys

from snapshots import DRAFTS as FOLDER
from snapshots import ENDING, changed, drafts, snapshot, snapshot_of


def accept() -> None:
    """Write each snapshot that has changed, and remove those without a draft."""
    kept = {snapshot_of(draft) for draft in drafts()}
    for draft in drafts():
        if difference := changed(draft):
            snapshot_of(draft).write_text(snapshot(draft), "utf-8")
            sys.stdout.write(f"{difference}\n")
    for path in set(FOLDER.glob(f"*{ENDING}")) - kept:
        path.unlink()
        sys.stdout.write(f"{path.name} has no draft and is removed\n")


if __name__ == "__main__":
    accept()
