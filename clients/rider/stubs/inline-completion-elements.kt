package com.intellij.codeInsight.inline.completion.elements

import com.intellij.openapi.Disposable
import com.intellij.openapi.editor.Editor
import java.awt.Rectangle

interface InlineCompletionElement {
  val text: String

  fun toPresentable(): Presentable

  interface Presentable : Disposable {
    val element: InlineCompletionElement
    fun isVisible(): Boolean
    fun render(editor: Editor, offset: Int)
    fun getBounds(): Rectangle?
    fun startOffset(): Int?
    fun endOffset(): Int?
  }
}

open class InlineCompletionColorTextElement(override val text: String) : InlineCompletionElement {
  override fun toPresentable(): InlineCompletionElement.Presentable = throw UnsupportedOperationException()
}

class InlineCompletionGrayTextElement(text: String) : InlineCompletionColorTextElement(text)

class InlineCompletionSkipTextElement(override val text: String) : InlineCompletionElement {
  override fun toPresentable(): InlineCompletionElement.Presentable = throw UnsupportedOperationException()
}
