package com.intellij.codeInsight.inline.completion

import com.intellij.codeInsight.inline.completion.elements.InlineCompletionElement
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionSkipTextElement
import com.intellij.codeInsight.inline.completion.suggestion.InlineCompletionSuggestion
import com.intellij.codeInsight.lookup.LookupElement
import com.intellij.openapi.editor.Caret
import com.intellij.openapi.editor.Document
import com.intellij.openapi.editor.Editor
import com.intellij.openapi.extensions.ExtensionPointName
import com.intellij.openapi.actionSystem.DataContext
import com.intellij.openapi.util.TextRange
import com.intellij.openapi.util.UserDataHolderBase
import com.intellij.psi.PsiFile
import kotlin.time.Duration
import kotlinx.coroutines.delay

@JvmInline
value class InlineCompletionProviderID(val id: String)

interface InlineCompletionProvider {
  val id: InlineCompletionProviderID

  suspend fun getSuggestion(request: InlineCompletionRequest): InlineCompletionSuggestion

  fun isEnabled(event: InlineCompletionEvent): Boolean

  fun restartOn(event: InlineCompletionEvent): Boolean = false

  val insertHandler: InlineCompletionInsertHandler
    get() = DefaultInlineCompletionInsertHandler.INSTANCE

  companion object {
    val EP_NAME: ExtensionPointName<InlineCompletionProvider> =
      ExtensionPointName.create("com.intellij.inline.completion.provider")
  }
}

abstract class DebouncedInlineCompletionProvider : InlineCompletionProvider {
  protected open suspend fun getDebounceDelay(request: InlineCompletionRequest): Duration =
    throw NotImplementedError("Please override getDebounceDelay.")

  abstract suspend fun getSuggestionDebounced(request: InlineCompletionRequest): InlineCompletionSuggestion

  override suspend fun getSuggestion(request: InlineCompletionRequest): InlineCompletionSuggestion {
    if (request.event !is InlineCompletionEvent.DirectCall) delay(getDebounceDelay(request))
    return getSuggestionDebounced(request)
  }
}

class InlineCompletionRequest(
  val event: InlineCompletionEvent,
  val file: PsiFile,
  val editor: Editor,
  val document: Document,
  val startOffset: Int,
  val endOffset: Int,
  val lookupElement: LookupElement? = null,
) : UserDataHolderBase()

sealed interface TypingEvent {
  val typed: String
  val range: TextRange

  class OneSymbol(symbol: Char, offset: Int) : TypingEvent {
    override val typed: String = symbol.toString()
    override val range: TextRange = TextRange(offset, offset + 1)
  }
}

interface InlineCompletionEvent {
  fun toRequest(): InlineCompletionRequest?

  class DirectCall(val editor: Editor, val caret: Caret, val context: DataContext? = null) : InlineCompletionEvent {
    override fun toRequest(): InlineCompletionRequest? = null
  }

  class DocumentChange(val typing: TypingEvent, val editor: Editor) : InlineCompletionEvent {
    override fun toRequest(): InlineCompletionRequest? = null
  }

  class Backspace(val editor: Editor) : InlineCompletionEvent {
    override fun toRequest(): InlineCompletionRequest? = null
  }
}

class InlineCompletionInsertEnvironment(val editor: Editor, val file: PsiFile, val insertedRange: TextRange) :
  UserDataHolderBase()

interface InlineCompletionInsertHandler {
  fun afterInsertion(environment: InlineCompletionInsertEnvironment, elements: List<InlineCompletionElement>)
}

open class DefaultInlineCompletionInsertHandler : InlineCompletionInsertHandler {
  override fun afterInsertion(
    environment: InlineCompletionInsertEnvironment,
    elements: List<InlineCompletionElement>,
  ) {
    val skipped = elements.filterIsInstance<InlineCompletionSkipTextElement>().sumOf { it.text.length }
    val offset = environment.editor.caretModel.offset
    environment.editor.document.replaceString(offset, offset + skipped, "")
  }

  companion object {
    val INSTANCE: DefaultInlineCompletionInsertHandler = DefaultInlineCompletionInsertHandler()
  }
}
