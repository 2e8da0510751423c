package com.scenewright.rider.completion

import com.intellij.codeInsight.inline.completion.elements.InlineCompletionElement
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionGrayTextElement
import com.intellij.codeInsight.inline.completion.elements.InlineCompletionSkipTextElement
import com.intellij.codeInsight.inline.completion.suggestion.InlineCompletionVariant
import com.intellij.openapi.util.Key
import com.intellij.openapi.util.UserDataHolderBase
import com.scenewright.rider.core.InlinePart
import com.scenewright.rider.core.TextPlace
import com.scenewright.rider.core.inlineParts
import com.scenewright.rider.protocol.InlineCompletionItem
import kotlinx.coroutines.flow.asFlow
import org.eclipse.lsp4j.Command
import org.eclipse.lsp4j.Position

/** The command that tells the server of an acceptance, kept with the variant. */
val acceptanceKey: Key<Command> = Key.create("scenewright.acceptance")

/** An item of the server as the IDE shows it; `null` where grey text cannot show it. */
fun variantOf(item: InlineCompletionItem, text: CharSequence, caret: Int): InlineCompletionVariant? {
  val range = item.range
  val parts = inlineParts(text, caret, range?.start?.let(::placeOf), range?.end?.let(::placeOf), item.insertText)
  val elements = parts?.map(::elementOf) ?: return null
  val data = UserDataHolderBase()
  data.putUserData(acceptanceKey, item.command)
  return InlineCompletionVariant.build(data, elements.asFlow())
}

private fun elementOf(part: InlinePart): InlineCompletionElement =
  when (part) {
    is InlinePart.Gray -> InlineCompletionGrayTextElement(part.text)
    is InlinePart.Skip -> InlineCompletionSkipTextElement(part.text)
  }

private fun placeOf(position: Position): TextPlace = TextPlace(position.line, position.character)
