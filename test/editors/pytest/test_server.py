"""The server as a client sees it that none of us wrote. Order matters: the tests of one editor share a session."""

import ast
import asyncio
import time

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

SCRIPT = "Assets/Scripts/Combat/Projectile.cs"
SHADER = "Assets/Shaders/Water.shader"
PREFAB = "Assets/Prefabs/Projectile.prefab"
MATERIAL = "Assets/Shaders/Water.mat"


def document(client, path):
    return types.TextDocumentIdentifier(uri=client.project.uri(path))


def open_document(client, path, language, text=None):
    item = types.TextDocumentItem(
        uri=client.project.uri(path), language_id=language, version=1, text=text or client.project.text(path)
    )
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))


def change(client, path, version, place, text):
    event = types.TextDocumentContentChangePartial(range=types.Range(start=place, end=place), text=text)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=client.project.uri(path), version=version),
            content_changes=[event],
        )
    )


async def ask(client, method, params, **more):
    """A request that the client has no types for; its result as plain dictionaries and lists."""
    return plain(await client.protocol.send_request_async(method, params, **more))


async def execute(client, command):
    return plain(await client.workspace_execute_command_async(command))


def command_of(action):
    """The command of an action. lsprotocol 2025 takes an action that has one for a command, and its command for a text."""
    if isinstance(action, types.CodeAction):
        return types.ExecuteCommandParams(command=action.command.command, arguments=action.command.arguments)
    if action.command.startswith("{"):
        command = ast.literal_eval(action.command)
        return types.ExecuteCommandParams(command=command["command"], arguments=command["arguments"])
    return types.ExecuteCommandParams(command=action.command, arguments=action.arguments)


def plain(value):
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


async def test_initialize_is_refused_a_second_time(client):
    with pytest.raises(JsonRpcException):
        await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))


async def test_progress_of_the_index(client):
    window = client.capabilities.window
    if window is None or not window.work_done_progress:
        assert client.progress_reports == {}
        return
    kinds = [value.kind for reports in client.progress_reports.values() for value in reports]
    assert kinds[0] == "begin" and kinds[-1] == "end"


async def test_hover(client):
    open_document(client, SCRIPT, "csharp")
    place = client.project.position(SCRIPT, "GetComponent<")
    answer = await client.text_document_hover_async(
        types.HoverParams(text_document=document(client, SCRIPT), position=place)
    )
    assert "Finds a component on the same GameObject" in answer.contents.value
    assert answer.range.start == place


async def test_hover_where_there_is_nothing(client):
    place = types.Position(line=1, character=0)
    params = types.HoverParams(text_document=document(client, SCRIPT), position=place)
    assert await client.text_document_hover_async(params) is None
    beyond = types.HoverParams(text_document=document(client, SCRIPT), position=types.Position(line=9999, character=9))
    assert await client.text_document_hover_async(beyond) is None
    absent = types.HoverParams(text_document=document(client, "Assets/No.cs"), position=place)
    assert await client.text_document_hover_async(absent) is None


async def test_positions_count_utf_16(client):
    place = client.project.position(SCRIPT, "body = GetComponent")
    change(client, SCRIPT, 2, place, "/* 𝒳敵 */ ")
    shifted = types.Position(line=place.line, character=place.character + len("/* ") + 3 + len(" */ ") + len("body = "))
    answer = await client.text_document_hover_async(
        types.HoverParams(text_document=document(client, SCRIPT), position=shifted)
    )
    assert answer.range.start == shifted and answer.range.end.character == shifted.character + len("GetComponent")


async def test_inline_completion(client):
    place = client.project.position(SCRIPT, "private float bornAt;", after=True)
    change(client, SCRIPT, 3, place, "\n        private Rigid")
    end = types.Position(line=place.line + 1, character=len("        private Rigid"))
    params = types.InlineCompletionParams(
        text_document=document(client, SCRIPT),
        position=end,
        context=types.InlineCompletionContext(trigger_kind=types.InlineCompletionTriggerKind.Invoked),
    )
    deadline = time.monotonic() + 10
    while True:
        answer = await client.text_document_inline_completion_async(params)
        texts = [item.insert_text for item in answer.items]
        if "body body;" in texts or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.1)
    assert "body body;" in texts
    assert answer.items[0].range.start.line == end.line
    command = answer.items[0].command
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command=command.command, arguments=command.arguments)
    )


async def test_completion_list_has_the_line_where_there_is_no_ghost_text(client):
    typed = "        private Rigid"
    line = client.project.position(SCRIPT, "private float bornAt;").line + 1
    answer = await client.text_document_completion_async(
        types.CompletionParams(
            text_document=document(client, SCRIPT),
            position=types.Position(line=line, character=len(typed)),
            context=types.CompletionContext(trigger_kind=types.CompletionTriggerKind.Invoked),
        )
    )
    made = {typed[: item.text_edit.range.start.character] + item.text_edit.new_text for item in answer.items}
    assert "        private Rigidbody body;" in made
    # Editors match what stands in the range of the edit against the filter's text, and hide what does not begin with it.
    for item in answer.items:
        replaced = typed[item.text_edit.range.start.character :]
        assert (item.filter_text or item.label).startswith(replaced)
        assert replaced != "" or not typed[-1].isalnum()


async def test_signature_help(client):
    # Two lines more than in the file: one was added above.
    found = client.project.position(SCRIPT, "other.TryGetComponent(", after=True)
    answer = await client.text_document_signature_help_async(
        types.SignatureHelpParams(
            text_document=document(client, SCRIPT),
            position=types.Position(line=found.line + 1, character=found.character),
        )
    )
    assert any("TryGetComponent" in signature.label for signature in answer.signatures)


async def test_symbols_of_a_document(client):
    answer = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=document(client, SCRIPT))
    )
    assert {"Projectile", "Update", "OnTriggerEnter"} <= {symbol.name for symbol in answer}


async def test_symbols_of_the_workspace(client):
    answer = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="TakeDamage"))
    assert any(symbol.location.uri == client.project.uri("Assets/Scripts/Combat/Health.cs") for symbol in answer)


async def test_diagnostics_are_pulled(client):
    text = (
        "using UnityEngine;\npublic class Late : MonoBehaviour\n{\n"
        "    void Start() { Application.LoadLevel(1); }\n}\n"
    )
    open_document(client, "Assets/Scripts/Late.cs", "csharp", text)
    answer = await client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(text_document=document(client, "Assets/Scripts/Late.cs"))
    )
    assert answer.kind == "full"
    assert any("LoadLevel" in item.message for item in answer.items)


async def test_search(client):
    rows = await ask(client, "scenewright/search", {"query": "player takes damage", "limit": 5})
    assert 0 < len(rows) <= 5
    assert all(row["uri"].startswith("file:") for row in rows)
    assert any("TakeDamage" in row.get("symbol", "") for row in rows)


async def test_search_with_bad_parameters_is_an_expected_failure(client):
    with pytest.raises(JsonRpcException) as caught:
        await ask(client, "scenewright/search", {"limit": 5})
    assert caught.value.code == -32803


async def test_refs(client):
    found = await ask(client, "scenewright/refs", {"textDocument": {"uri": client.project.uri(SCRIPT)}})
    assert any(row["path"] == PREFAB for row in found["usedBy"])


async def test_explain_arrives_in_parts(client):
    parts = []

    def part(params):
        parts.append(plain(params.value))

    place = client.project.position(SCRIPT, "class Projectile")
    token = "explain-1"
    client.protocol.fm.features.pop("$/progress", None)
    client.feature("$/progress")(part)
    answer = await ask(
        client,
        "scenewright/explain",
        {
            "textDocument": {"uri": client.project.uri(SCRIPT)},
            "range": {
                "start": {"line": place.line, "character": place.character + 6},
                "end": {"line": place.line, "character": place.character + 6},
            },
            "partialResultToken": token,
        },
    )
    assert "Projectile" in answer["markdown"]
    assert all("markdown" in value for value in parts)


async def test_code_actions(client):
    open_document(client, SHADER, "shaderlab")
    start = types.Position(line=0, character=0)
    answer = await client.text_document_code_action_async(
        types.CodeActionParams(
            text_document=document(client, SHADER),
            range=types.Range(start=start, end=start),
            context=types.CodeActionContext(diagnostics=[]),
        )
    )
    action = next(item for item in answer if item.title == "Generate material for this shader")
    client.project.command = command_of(action)


async def test_a_rejected_material_leaves_nothing(client):
    client.project.answer = "Reject"
    done = await execute(client, client.project.command)
    assert done["landed"] is False
    assert not (client.project.root / MATERIAL).exists()
    assert await ask(client, "scenewright/staged", {}) == []


async def test_a_question_without_an_answer_leaves_it_staged(client):
    client.project.answer = None
    done = await execute(client, client.project.command)
    assert done["landed"] is False
    staged = await ask(client, "scenewright/staged", {})
    assert [row["id"] for row in staged] == [done["id"]]
    await ask(client, "scenewright/reject", {"id": done["id"]})


async def test_an_accepted_material_lands_and_is_taken_back(client):
    client.project.answer = "Accept"
    done = await execute(client, client.project.command)
    assert done["landed"] is True and MATERIAL in done["files"]
    assert MATERIAL in client.project.questions[-1]
    assert (client.project.root / MATERIAL).exists()
    history = await ask(client, "scenewright/history", {"limit": 1})
    assert history[0]["id"] == done["id"]
    undone = await ask(client, "scenewright/undo", {"id": done["id"]})
    assert MATERIAL in undone["removed"] and undone["kept"] == []
    assert not (client.project.root / MATERIAL).exists()


async def test_an_unknown_command_is_an_expected_failure(client):
    with pytest.raises(JsonRpcException) as caught:
        await client.workspace_execute_command_async(types.ExecuteCommandParams(command="scenewright.paint"))
    assert caught.value.code == -32803


async def test_a_cancelled_request_is_answered_at_once(client):
    wish = {"kind": "material", "prompt": "old mossy brick wall with cracks", "size": 2048}
    asked = asyncio.ensure_future(ask(client, "scenewright/generate", wish, msg_id="to-cancel"))
    await asyncio.sleep(0.1)
    before = time.monotonic()
    client.cancel_request(types.CancelParams(id="to-cancel"))
    with pytest.raises(JsonRpcException) as caught:
        await asyncio.wait_for(asked, 5)
    assert caught.value.code == -32800
    assert time.monotonic() - before < 1


async def test_a_method_that_is_unknown(client):
    with pytest.raises(JsonRpcException) as caught:
        await client.text_document_prepare_rename_async(
            types.PrepareRenameParams(
                text_document=document(client, SCRIPT), position=types.Position(line=0, character=0)
            )
        )
    assert caught.value.code == -32601
