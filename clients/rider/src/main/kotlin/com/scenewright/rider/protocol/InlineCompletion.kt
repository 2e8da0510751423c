package com.scenewright.rider.protocol

import org.eclipse.lsp4j.Command
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.Range
import org.eclipse.lsp4j.TextDocumentIdentifier

/**
 * Parameters of `scenewright/inlineCompletion`, which are those of `textDocument/inlineCompletion` in LSP 3.18. The IDE's
 * lsp4j does not know that method, and a later one will refuse a second declaration of it; hence our own name and types.
 */
data class InlineCompletionParams(
  val textDocument: TextDocumentIdentifier,
  val position: Position,
  val context: InlineCompletionContext,
)

data class InlineCompletionContext(val triggerKind: Int) {
  companion object {
    /** Asked for by hand. */
    const val INVOKED: Int = 1

    /** Asked for while typing. */
    const val AUTOMATIC: Int = 2
  }
}

data class InlineCompletionList(val items: List<InlineCompletionItem> = emptyList())

/** What to insert in place of the range; `command` tells the server that it was accepted. */
data class InlineCompletionItem(
  val insertText: String = "",
  val range: Range? = null,
  val command: Command? = null,
)
