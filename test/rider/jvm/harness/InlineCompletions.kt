package com.scenewright.harness

import com.intellij.codeInsight.inline.completion.InlineCompletionEvent
import com.intellij.codeInsight.inline.completion.InlineCompletionInsertEnvironment
import com.intellij.codeInsight.inline.completion.InlineCompletionProvider
import com.intellij.codeInsight.inline.completion.InlineCompletionRequest
import com.intellij.codeInsight.inline.completion.TypingEvent
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionElement
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionGrayTextElement
import com.intellij.openapi.util.TextRange
import com.scenewright.rider.completion.ScenewrightInlineCompletionProvider
import com.scenewright.rider.completion.acceptanceKey
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull

private const val asking = "scenewright/inlineCompletion"

/** Grey text comes through the platform’s interface, as the platform calls it. */
fun inlineCompletions(world: World) {
  val (checks, server, project) = Triple(world.checks, world.server, world.project)
  val provider: InlineCompletionProvider = ScenewrightInlineCompletionProvider()
  val editor = IdeEditor(project, server, project.file("Assets/Scripts/Enemies/EnemySpawner.cs"))
  val other = IdeEditor(project, server, project.file("Assets/Textures/Noise.png.meta"))
  checks.check("the provider’s id is its class", provider.id.id == provider.javaClass.name) { provider.id.id }
  checks.check("it is there for a script", provider.isEnabled(typing(editor)))
  checks.check("it is there for a call by hand", provider.isEnabled(call(editor)))
  checks.check("it leaves other keys to others", !provider.isEnabled(InlineCompletionEvent.Backspace(editor.editor)))
  checks.check("it leaves other files to others", !provider.isEnabled(typing(other)))
  world.ide.settings.state.isInlineCompletionOn = false
  checks.check("the setting switches it off", !provider.isEnabled(typing(editor)))
  world.ide.settings.state.isInlineCompletionOn = true

  editor.type("            wave++;\n", "            int layer = LayerMask.NameToLayer(\"")
  val variants = suggestions(provider, editor)
  val texts = { variants.map { it.map { part -> part.text } }.toString() }
  val areGray = variants.all { it.size == 1 && it.single() is InlineCompletionGrayTextElement }
  checks.check("a call by hand gives grey text in several variants", variants.size > 1 && areGray, texts)
  val isOwn = variants.any { it.single().text.startsWith("Creatures") }
  checks.check("they are the project’s own names", isOwn, texts)
  val began = System.nanoTime()
  val typed = runBlocking { provider.getSuggestion(requestOf(typing(editor), editor)).getVariants() }
  val waited = (System.nanoTime() - began) / 1_000_000
  checks.check("typing waits for a pause first ($waited ms)", waited >= world.ide.settings.state.debounce) { "$typed" }
  accepted(world, provider, editor)
  cancelled(world, provider, editor)
}

/** The server hears which completion was accepted. */
private fun accepted(world: World, provider: InlineCompletionProvider, editor: IdeEditor) {
  val before = world.server.trace.size()
  val variant = runBlocking { provider.getSuggestion(requestOf(call(editor), editor)).getVariants() }.firstOrNull()
  val command = variant?.data?.getUserData(acceptanceKey)
  world.checks.check("a variant carries how to tell its acceptance", command != null)
  if (variant == null || command == null) return
  val elements = runBlocking { variant.elements.toList() }
  val environment = InlineCompletionInsertEnvironment(editor.editor, editor.psi, TextRange(editor.caret, editor.caret))
  variant.data.copyUserDataTo(environment)
  provider.insertHandler.afterInsertion(environment, elements)
  val told = world.server.trace.await(5, before) { it.fromIde && it.method == "workspace/executeCommand" }
  world.checks.check("the server is told of an acceptance", told?.params.toString().contains(command.command)) { "$told" }
}

/** The next key cancels a request: the server is told, and no answer is shown. */
private fun cancelled(world: World, provider: InlineCompletionProvider, editor: IdeEditor) = runBlocking {
  val trace = world.server.trace
  var id: String? = null
  val asked = CompletableDeferred<Unit>()
  val end =
    trace.listen {
      if (it.fromIde && it.method == asking) {
        id = it.id
        asked.complete(Unit)
      }
    }
  val job = launch(Dispatchers.IO) { provider.getSuggestion(requestOf(call(editor), editor)) }
  val sent = withTimeoutOrNull(5000) { asked.await() } != null
  end()
  job.cancelAndJoin()
  val told =
    trace.await(5) {
      it.fromIde && it.method == "\$/cancelRequest" && it.params?.asJsonObject?.get("id")?.asString == id
    }
  world.checks.check("a cancelled request is cancelled at the server", sent && told != null) { "asked: $sent, id $id" }
  val answer = trace.await(10) { !it.fromIde && it.method == null && it.id == id }
  world.checks.check("the server answers it nonetheless", answer != null)
  val before = trace.size()
  val waiting = launch(Dispatchers.IO) { provider.getSuggestion(requestOf(typing(editor), editor)) }
  delay(30)
  waiting.cancelAndJoin()
  delay(400)
  world.checks.check("a key within the pause asks nothing", trace.all().drop(before).none { it.method == asking })
}

private fun suggestions(provider: InlineCompletionProvider, editor: IdeEditor): List<List<InlineCompletionElement>> =
  runBlocking {
    provider.getSuggestion(requestOf(call(editor), editor)).getVariants().map { it.elements.toList() }
  }

private fun requestOf(event: InlineCompletionEvent, editor: IdeEditor) =
  InlineCompletionRequest(event, editor.psi, editor.editor, editor.document, editor.caret, editor.caret)

private fun call(editor: IdeEditor) = InlineCompletionEvent.DirectCall(editor.editor, editor.platformCaret)

private fun typing(editor: IdeEditor) =
  InlineCompletionEvent.DocumentChange(TypingEvent.OneSymbol('.', maxOf(0, editor.caret - 1)), editor.editor)
