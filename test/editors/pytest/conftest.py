"""One session with the server for each set of capabilities that a real editor announced, as pytest-lsp recorded them."""

import asyncio
import json
import os
import pathlib
import shutil

import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

SERVER = json.loads(os.environ["SCENEWRIGHT_SERVER"])
SAMPLE = pathlib.Path(os.environ["SCENEWRIGHT_PROJECT"])
EDITORS = [
    "visual-studio-code@v1.65.2",
    "neovim@v0.6.1",
    "neovim@v0.11.0",
    "emacs@v29.1",
    "none",
]


def capabilities_of(editor: str) -> types.ClientCapabilities:
    """What an editor announced; `none` announces nothing, as the simplest clients do."""
    return types.ClientCapabilities() if editor == "none" else client_capabilities(editor)


def refusing(client: LanguageClient, method: str) -> None:
    """Let a client answer a request of the server with an error."""
    client.protocol.fm.features.pop(method, None)
    # pytest-lsp takes a handler that raises for a fault of the test.
    client.report_server_error = lambda error, source: None

    @client.feature(method)
    def refuse(params):
        raise JsonRpcInvalidParams("this client does not carry that out")


class Project:
    """A copy of the sample project, and what the server asked and told about it."""

    def __init__(self, root: pathlib.Path):
        self.root = root
        self.answer: str | None = None
        self.questions: list[str] = []
        self.ready = asyncio.Event()

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def position(self, path: str, words: str, after: bool = False) -> types.Position:
        """Where some words stand in a file of ASCII."""
        offset = self.text(path).index(words) + (len(words) if after else 0)
        before = self.text(path)[:offset]
        return types.Position(line=before.count("\n"), character=offset - (before.rfind("\n") + 1))


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=SERVER, server_env=dict(os.environ)),
    scope="module",
    params=EDITORS,
)
async def client(lsp_client: LanguageClient, request, tmp_path_factory):
    root = tmp_path_factory.mktemp("project") / "tiny-game"
    shutil.copytree(SAMPLE, root)
    project = Project(root)
    lsp_client.project = project

    @lsp_client.feature("scenewright/status")
    def status(params):
        if params.state == "ready":
            project.ready.set()

    @lsp_client.feature(types.WINDOW_SHOW_MESSAGE_REQUEST)
    def question(params: types.ShowMessageRequestParams):
        project.questions.append(params.message)
        return next((action for action in params.actions or [] if action.title == project.answer), None)

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams):
        return None

    send = lsp_client.protocol.send_request_async

    async def send_with_limit(method, params=None, msg_id=None):
        return await asyncio.wait_for(send(method, params, msg_id), 15)

    lsp_client.protocol.send_request_async = send_with_limit
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities_of(request.param),
            root_uri=root.as_uri(),
            workspace_folders=[types.WorkspaceFolder(uri=root.as_uri(), name="tiny-game")],
        )
    )
    await asyncio.wait_for(project.ready.wait(), 20)
    yield
    await lsp_client.shutdown_session()
