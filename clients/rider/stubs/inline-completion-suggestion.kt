package com.intellij.codeInsight.inline.completion.suggestion

import com.intellij.codeInsight.inline.completion.elements.InlineCompletionElement
import com.intellij.openapi.util.UserDataHolderBase
import kotlinx.coroutines.flow.Flow

interface InlineCompletionSuggestion {
  suspend fun getVariants(): List<InlineCompletionVariant>

  object Empty : InlineCompletionSuggestion {
    override suspend fun getVariants(): List<InlineCompletionVariant> = emptyList()
  }

  companion object {
    const val MAX_VARIANTS_NUMBER: Int = 20
  }
}

interface InlineCompletionVariant {
  val data: UserDataHolderBase
  val elements: Flow<InlineCompletionElement>

  companion object {
    private class Impl(
      override val data: UserDataHolderBase,
      override val elements: Flow<InlineCompletionElement>,
    ) : InlineCompletionVariant

    fun build(
      data: UserDataHolderBase = UserDataHolderBase(),
      elements: Flow<InlineCompletionElement>,
    ): InlineCompletionVariant = Impl(data, elements)
  }
}
