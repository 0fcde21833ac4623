"""Starting the server and ending it: with the client, or when the client is gone."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import sys
import threading
import time

from resolint.lsp.handlers import register
from resolint.lsp.server import Server

_PARENT_CHECK = 3.0
_FAILED = 2


def serve(tcp: str | None) -> int:
    """Serve one client over standard input and output, or over a loopback address.

    Returns the exit code.
    """
    # What a plugin prints must not get between the messages.
    stdout, sys.stdout = sys.stdout, sys.stderr
    # pygls logs whole messages, and with them the draft.
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    # Facts and findings are kept from version to version; walking them all would show in typing.
    gc.set_threshold(50_000, 50, 1_000)
    server = Server()
    register(server)
    threading.Thread(target=_end_with_parent, args=(server,), daemon=True).start()
    if tcp is None:
        server.start_io(stdout=stdout.buffer)
        return 0
    address = _loopback(tcp)
    if address is None:
        print(f"resolint: {tcp} is no loopback address HOST:PORT", file=sys.stderr)  # noqa: T201
        return _FAILED
    try:
        server.start_tcp(*address)
    except OSError as error:
        print(f"resolint: {tcp}: {error.strerror}", file=sys.stderr)  # noqa: T201
        return _FAILED
    return 0


def _loopback(address: str) -> tuple[str, int] | None:
    """Return host and port of an address that only this machine can reach."""
    host, _, port = address.rpartition(":")
    try:
        reachable = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
        return (host.strip("[]"), int(port)) if reachable else None
    except ValueError:
        return None


def _end_with_parent(server: Server) -> None:
    """End when the process that started the client is gone: nobody closes our input then."""
    while True:
        time.sleep(_PARENT_CHECK)
        if server.process_id is not None and not _is_alive(server.process_id):
            os._exit(1)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OSError):
        return True
    return True
