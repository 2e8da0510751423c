package com.scenewright.harness

import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.lsp.askInParts
import com.scenewright.rider.protocol.AcceptParams
import com.scenewright.rider.protocol.Empty
import com.scenewright.rider.protocol.ExplainParams
import com.scenewright.rider.protocol.GenerateParams
import com.scenewright.rider.protocol.HistoryParams
import com.scenewright.rider.protocol.RejectParams
import com.scenewright.rider.protocol.UndoParams
import java.nio.file.Files
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.eclipse.lsp4j.CodeActionContext
import org.eclipse.lsp4j.CodeActionParams
import org.eclipse.lsp4j.ExecuteCommandParams
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.Range
import org.eclipse.lsp4j.TextDocumentIdentifier

/** An explanation comes in parts, which together are what the answer holds. */
fun explanations(world: World) {
  val editor = IdeEditor(world.project, world.server, world.project.file("Assets/Scripts/Player/FollowCamera.cs"))
  val at = editor.positionOf("MonoBehaviour", 2)
  val parts = CopyOnWriteArrayList<String>()
  val params = { token: String -> ExplainParams(TextDocumentIdentifier(editor.uri), Range(at, at), token) }
  val answer = runBlocking {
    askInParts(world.project.platform, { parts += it["markdown"].asString }) { server, token -> server.explain(params(token)) }
  }
  val whole = (answer as? Answer.Success)?.value?.markdown
  world.checks.check("an explanation is answered", !whole.isNullOrBlank()) { answer.toString() }
  world.checks.check("its parts came before, and are all of it", parts.isNotEmpty() && whole == parts.joinToString("")) {
    "$parts against $whole"
  }
  val beyond = Position(100_000, 0)
  val nothing = runBlocking {
    ask(world.project.platform) { it.explain(ExplainParams(TextDocumentIdentifier(editor.uri), Range(beyond, beyond))) }
  }
  world.checks.check("a place that does not exist has none", nothing == Answer.Success(null)) { nothing.toString() }
}

/** The code action on a shader makes a material, through the server’s staging, once the user has agreed. */
fun codeActions(world: World) {
  val (checks, server) = world.checks to world.server
  val editor = IdeEditor(world.project, server, world.project.file("Assets/Shaders/Water.shader"))
  val start = Range(Position(0, 3), Position(0, 3))
  val params = CodeActionParams(TextDocumentIdentifier(editor.uri), start, CodeActionContext(emptyList()))
  val offered = server.remote.textDocumentService.codeAction(params).get(10, TimeUnit.SECONDS).map { it.right }
  val action = offered.firstOrNull { it?.command?.command == "scenewright.generateMaterial" }
  checks.check("a shader offers a material", action != null) { offered.toString() }
  val announced = checkNotNull(server.initializeResult).capabilities.executeCommandProvider.commands
  checks.check("commands of actions are announced", offered.mapNotNull { it?.command?.command }.all { it in announced })
  checks.check("no action needs what Rider cannot resolve", offered.all { it?.edit != null || it?.command != null })
  if (action == null) return
  val material = world.project.root.resolve("Assets/Shaders/Water.mat")
  server.answers.press = { question -> question.actions.last() }
  carryOut(server, action.command.command, action.command.arguments)
  checks.check("a material that is refused is not written", !Files.exists(material))
  server.answers.press = { question -> question.actions.first() }
  val landed = carryOut(server, action.command.command, action.command.arguments)
  checks.check("one that is accepted is, with its meta file", Files.exists(material) &&
    Files.exists(material.resolveSibling("Water.mat.meta"))) { landed.toString() }
}

private fun carryOut(server: IdeServer, command: String, arguments: List<Any>): Any? =
  server.remote.workspaceService.executeCommand(ExecuteCommandParams(command, arguments)).get(60, TimeUnit.SECONDS)

/** Generate, look, accept, take back; and generate, reject. Nothing stands in the project before it is accepted. */
fun generation(world: World) = runBlocking {
  val (checks, project) = world.checks to world.project
  val wish = GenerateParams(kind = "material", prompt = "mossy stone wall", name = "Moss", size = 64)
  val steps = CopyOnWriteArrayList<String>()
  val answer = askInParts(project.platform, { part -> part["step"]?.let { steps += it.asString } }) { server, token ->
    server.generate(wish.copy(partialResultToken = token))
  }
  val made = (answer as? Answer.Success)?.value
  checks.check("a material is generated into staging", made != null && made.files.isNotEmpty()) { answer.toString() }
  checks.check("its steps are told on the way", steps.isNotEmpty())
  if (made == null) return@runBlocking
  val paths = made.files.map { project.root.resolve(it.path) }
  checks.check("nothing is in the project yet", paths.none(Files::exists))
  val staged = (ask(project.platform) { it.staged(Empty()) } as? Answer.Success)?.value
  checks.check("it waits for review", staged?.any { it.id == made.id } == true)
  val wrong = ask(project.platform) { it.accept(AcceptParams(made.id, "0".repeat(made.digest.length))) }
  checks.check("what was not looked at cannot be accepted", wrong is Answer.Failure && paths.none(Files::exists)) { "$wrong" }
  val isHelpful = wrong is Answer.Failure && wrong.message != "" && wrong.hint != null
  checks.check("the refusal says why and how to go on", isHelpful) { "$wrong" }
  val accepted = ask(project.platform) { it.accept(AcceptParams(made.id, made.digest)) }
  checks.check("accepted, it is in the project", accepted is Answer.Success && paths.all(Files::exists)) { "$accepted" }
  val history = (ask(project.platform) { it.history(HistoryParams()) } as? Answer.Success)?.value
  checks.check("the history has it", history?.any { it.id == made.id } == true)
  val undone = ask(project.platform) { it.undo(UndoParams(made.id)) }
  checks.check("taken back, it is gone", undone is Answer.Success && paths.none(Files::exists)) { "$undone" }
  val second = (ask(project.platform) { it.generate(wish.copy(name = "Reef")) } as? Answer.Success)?.value
  val rejected = second?.let { ask(project.platform) { server -> server.reject(RejectParams(second.id)) } }
  val left = (ask(project.platform) { it.staged(Empty()) } as? Answer.Success)?.value
  val isGone = rejected is Answer.Success && left?.none { it.id == second.id } == true
  checks.check("rejected, it waits no more", isGone) { "$rejected" }
}
