"""Drawn pages on a server that knows nothing else, so that a browser finds them at once.

The site itself is not asked again: no database, no threads of its own; styles and scripts may be
kept, so that a browser reads each of them once for all pages. Pages are sent without the policy
against inline scripts: what keeps hostile words from running must be the page itself.
"""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import ortaq_site

STATIC = Path(ortaq_site.__file__).parent / "static"


class _Shelf(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, held: Mapping[str, bytes], styled: bool, *args: object) -> None:
        self.held, self.styled = held, styled
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = STATIC / path.removeprefix("/static/")
        if (page := self.held.get(path)) is not None:
            self._send(
                page, mimetypes.guess_type(path)[0] or "text/html; charset=utf-8", "no-store"
            )
        elif path.startswith("/static/") and file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            body = file.read_bytes() if self.styled or file.suffix != ".css" else b""
            self._send(body, kind, "max-age=3600, immutable")
        else:
            self.send_error(404)

    def _send(self, body: bytes, kind: str, kept: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", kept)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests tell what matters."""


@contextmanager
def shelf(held: Mapping[str, bytes], *, styled: bool = True) -> Iterator[str]:
    """Serve files by their paths, and the static files of the site; give the address.

    styled: with style sheets, which cost a browser half of its time.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Shelf, held, styled))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
