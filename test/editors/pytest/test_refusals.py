"""Editors that announce more than they carry out: what they refuse must cost no more than that."""

import asyncio
import shutil

import pytest
import pytest_lsp
from conftest import SAMPLE, SERVER, capabilities_of, refusing
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

REFUSED = [
    types.CLIENT_REGISTER_CAPABILITY,
    types.WORKSPACE_CONFIGURATION,
    types.WINDOW_WORK_DONE_PROGRESS_CREATE,
]


@pytest_lsp.fixture(config=ClientServerConfig(server_command=SERVER), scope="function", params=REFUSED)
async def client(lsp_client: LanguageClient, request, tmp_path):
    root = tmp_path / "tiny-game"
    shutil.copytree(SAMPLE, root)
    lsp_client.ready = asyncio.Event()

    @lsp_client.feature("scenewright/status")
    def status(params):
        if params.state == "ready":
            lsp_client.ready.set()

    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params):
        return None

    refusing(lsp_client, request.param)
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities_of("visual-studio-code@v1.65.2"),
            workspace_folders=[types.WorkspaceFolder(uri=root.as_uri(), name="tiny-game")],
        )
    )
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio(loop_scope="function")
async def test_the_index_is_built_whatever_is_refused(client):
    await asyncio.wait_for(client.ready.wait(), 6)
    rows = await asyncio.wait_for(client.protocol.send_request_async("scenewright/search", {"query": "damage"}), 5)
    assert len(rows) > 0
