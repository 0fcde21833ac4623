"""A client of the protocol over pipes, with as little of its own as a measurement needs."""

from __future__ import annotations

import json
import resource
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PATIENCE = 120


class Client:
    """One server with one open draft."""

    def __init__(
        self, command: Sequence[str], uri: str, *, pulls: bool, patience: float = _PATIENCE
    ) -> None:
        self._uri = uri
        self._pulls = pulls
        self._last = 0
        self._version = 0
        self._server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._watch = threading.Timer(patience, self._server.kill)
        self._watch.daemon = True
        self._watch.start()

    def __enter__(self) -> Self:
        text_document: dict[str, Any] = {"publishDiagnostics": {"versionSupport": True}}
        if self._pulls:
            text_document["diagnostic"] = {}
        params = {
            "processId": None,
            "rootUri": None,
            "capabilities": {"textDocument": text_document},
            "initializationOptions": {"pause": 0},
        }
        self._request("initialize", params)
        self._send("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.cancel()
        self._server.kill()
        self._server.communicate()

    def open(self, text: str) -> None:
        """Open the draft."""
        document = {"uri": self._uri, "languageId": "markdown", "version": 0, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})

    def close(self) -> None:
        """Close the draft, and wait until the server has done so."""
        self._send("textDocument/didClose", {"textDocument": {"uri": self._uri}})
        self._request("textDocument/diagnostic", {"textDocument": {"uri": self._uri}})

    def ask(self, method: str, **params: Any) -> float:  # noqa: ANN401 - as JSON has it
        """Ask about the draft and return how many seconds later the answer is there."""
        begun = time.perf_counter()
        return self._request(method, {"textDocument": {"uri": self._uri}, **params}) - begun

    def memory(self) -> float:
        """Return the megabytes that the server holds (Linux alone tells)."""
        pages = int(Path(f"/proc/{self._server.pid}/statm").read_text("ascii").split()[1])
        return pages * resource.getpagesize() / 1024**2

    def insert(self, line: int, column: int, text: str) -> float:
        """Insert a character and return how many seconds later the findings are there."""
        return self._change(line, column, column, text)

    def delete(self, line: int, column: int) -> float:
        """Delete the character again."""
        return self._change(line, column, column + 1, "")

    def _change(self, line: int, start: int, end: int, text: str) -> float:
        self._version += 1
        places = {
            name: {"line": line, "character": c} for name, c in (("start", start), ("end", end))
        }
        params = {
            "textDocument": {"uri": self._uri, "version": self._version},
            "contentChanges": [{"range": places, "text": text}],
        }
        begun = time.perf_counter()
        self._send("textDocument/didChange", params)
        if self._pulls:
            request = {"textDocument": {"uri": self._uri}}
            return self._request("textDocument/diagnostic", request) - begun
        return self._receive(self._is_current) - begun

    def _is_current(self, message: dict[str, Any]) -> bool:
        pushed = message.get("method") == "textDocument/publishDiagnostics"
        return pushed and message["params"].get("version") == self._version

    def _request(self, method: str, params: Any) -> float:  # noqa: ANN401 - as JSON has it
        """Send a request and return when its answer came."""
        self._last += 1
        self._send(method, params, id=self._last)
        return self._receive(lambda message: message.get("id") == self._last)

    def _send(self, method: str, params: Any, **more: int) -> None:  # noqa: ANN401
        message = {"jsonrpc": "2.0", "method": method, "params": params, **more}
        content = json.dumps(message, ensure_ascii=False).encode()
        pipe = self._server.stdin
        assert pipe is not None, "the server was started with pipes"
        pipe.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        pipe.flush()

    def _receive(self, wanted: Callable[[dict[str, Any]], bool]) -> float:
        """Read until the message that is wanted, and return when it came."""
        pipe = self._server.stdout
        assert pipe is not None, "the server was started with pipes"
        while True:
            length = 0
            while (line := pipe.readline()) != b"\r\n":
                if not line:
                    raise EOFError("the server is gone")
                if line.lower().startswith(b"content-length:"):
                    length = int(line[15:])
            content = pipe.read(length)
            came = time.perf_counter()
            message = json.loads(content)
            if "error" in message:
                raise RuntimeError(message["error"])
            if wanted(message):
                return came
