package com.scenewright.rider.completion

import com.intellij.codeInsight.inline.completion.DebouncedInlineCompletionProvider
import com.intellij.codeInsight.inline.completion.InlineCompletionEvent
import com.intellij.codeInsight.inline.completion.InlineCompletionInsertHandler
import com.intellij.codeInsight.inline.completion.InlineCompletionProviderID
import com.intellij.codeInsight.inline.completion.InlineCompletionRequest
import com.intellij.codeInsight.inline.completion.suggestion.InlineCompletionSuggestion
import com.intellij.codeInsight.inline.completion.suggestion.InlineCompletionVariant
import com.intellij.openapi.application.readAction
import com.intellij.openapi.editor.Editor
import com.scenewright.rider.core.takesInlineCompletions
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.lsp.runningServer
import com.scenewright.rider.protocol.InlineCompletionContext
import com.scenewright.rider.protocol.InlineCompletionParams
import com.scenewright.rider.settings.LONGEST_DEBOUNCE
import com.scenewright.rider.settings.ScenewrightSettings
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import org.eclipse.lsp4j.Position

/**
 * Offers the server's completions as grey text. The IDE asks only the first provider that is enabled, so this one is enabled
 * only where it can have something to say: in code of a Unity project whose server runs.
 */
class ScenewrightInlineCompletionProvider : DebouncedInlineCompletionProvider() {
  override val id: InlineCompletionProviderID =
    InlineCompletionProviderID("com.scenewright.rider.completion.ScenewrightInlineCompletionProvider")

  override val insertHandler: InlineCompletionInsertHandler = AcceptanceHandler()

  override fun isEnabled(event: InlineCompletionEvent): Boolean {
    val editor = editorOf(event) ?: return false
    val project = editor.project ?: return false
    val file = editor.virtualFile ?: return false
    return ScenewrightSettings.instance.state.isInlineCompletionOn &&
      takesInlineCompletions(file.name) &&
      editor.caretModel.caretCount == 1 &&
      runningServer(project) != null
  }

  override suspend fun getDebounceDelay(request: InlineCompletionRequest): Duration =
    ScenewrightSettings.instance.state.debounce.coerceIn(0, LONGEST_DEBOUNCE).milliseconds

  override suspend fun getSuggestionDebounced(request: InlineCompletionRequest): InlineCompletionSuggestion {
    val project = request.file.project
    val server = runningServer(project)
    val file = request.file.virtualFile
    if (server == null || file == null) return InlineCompletionSuggestion.Empty
    val caret = request.endOffset
    val (text, position) =
      readAction {
        val line = request.document.getLineNumber(caret)
        request.document.immutableCharSequence to Position(line, caret - request.document.getLineStartOffset(line))
      }
    val isByHand = request.event is InlineCompletionEvent.DirectCall
    val kind = if (isByHand) InlineCompletionContext.INVOKED else InlineCompletionContext.AUTOMATIC
    val params = InlineCompletionParams(server.getDocumentIdentifier(file), position, InlineCompletionContext(kind))
    return when (val answer = ask(project) { it.inlineCompletion(params) }) {
      is Answer.Failure -> InlineCompletionSuggestion.Empty
      is Answer.Success -> suggestionOf(answer.value?.items.orEmpty().mapNotNull { variantOf(it, text, caret) })
    }
  }

  private fun suggestionOf(variants: List<InlineCompletionVariant>): InlineCompletionSuggestion =
    if (variants.isEmpty()) InlineCompletionSuggestion.Empty
    else
      object : InlineCompletionSuggestion {
        override suspend fun getVariants() = variants.take(InlineCompletionSuggestion.MAX_VARIANTS_NUMBER)
      }
}

/** The editor of the events that we answer: typing, and a call by hand. */
private fun editorOf(event: InlineCompletionEvent): Editor? =
  when (event) {
    is InlineCompletionEvent.DocumentChange -> event.editor
    is InlineCompletionEvent.DirectCall -> event.editor
    else -> null
  }
