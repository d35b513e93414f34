"""A small client for a language server that speaks over its standard input and output."""

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

Message = dict[str, Any]

PATIENCE = 60.0
"""Seconds to wait for an answer; the first one loads the schema."""

SETTINGS: dict[str, Message] = {"yaml": {"schemaStore": {"enable": False}}}  # or it asks the internet for schemas
"""What an editor would answer when the server asks for its settings."""


class LanguageServer:
    """A running server; leaving the `with` block ends it."""

    def __init__(self, command: Sequence[str | Path], root: Path) -> None:
        self._process = subprocess.Popen(
            [str(part) for part in command], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._ids = itertools.count(1)
        self._answers: queue.Queue[Message] = queue.Queue()
        self._findings: queue.Queue[Message] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": root.name}
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        }
        self.request(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": capabilities},
        )
        self.tell("initialized", {})

    def __enter__(self) -> "LanguageServer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path, text: str) -> list[Message]:
        """Open a document as an editor does, whatever lies on the disk, and give the findings about it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            published = self._findings.get(timeout=PATIENCE)
            if published["uri"] == path.as_uri():
                found: list[Message] = published["diagnostics"]
                return found

    def completions(self, path: Path, line: int, character: int) -> dict[str, Message]:
        """What the editor offers at a place (both counted from 0), by label."""
        answer = self.request("textDocument/completion", self._at(path, line, character))
        return {item["label"]: item for item in answer["items"]}

    def hover(self, path: Path, line: int, character: int) -> str:
        """The text that the editor shows over a place; empty when there is none."""
        answer = self.request("textDocument/hover", self._at(path, line, character))
        return str(answer["contents"]["value"]) if answer else ""

    def request(self, method: str, params: Message) -> Any:
        """The result of a request; a refusal is an error of the test."""
        id = next(self._ids)
        self._send({"id": id, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=PATIENCE)
            if answer.get("id") == id:
                assert "error" not in answer, answer["error"]
                return answer.get("result")

    def tell(self, method: str, params: Message) -> None:
        """Send what needs no answer."""
        self._send({"method": method, "params": params})

    @staticmethod
    def _at(path: Path, line: int, character: int) -> Message:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        """Sort what arrives, and answer the server's own questions as an editor would."""
        assert self._process.stdout is not None
        while (message := self._receive()) is not None:
            if "method" not in message:
                self._answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self._findings.put(message["params"])
            elif "id" in message:
                items = message["params"].get("items", []) if message.get("params") else []
                self._send({"id": message["id"], "result": [SETTINGS.get(item.get("section")) for item in items]})

    def _receive(self) -> Message | None:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            return None
        found: Message = json.loads(self._process.stdout.read(length))
        return found
