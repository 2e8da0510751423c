package com.scenewright.rider.core

import com.scenewright.rider.protocol.ExplainResultSource

/** The pages of the explanation popup. */
object ExplanationText {
  /** An explanation with links to the lines of the project that it shows, each once. */
  fun page(markdown: String, sources: List<ExplainResultSource> = emptyList()): String =
    markdownToHtml(markdown) + linksTo(sources)

  /** A line of ours: that it works, that nothing is known, what went wrong. */
  fun notice(text: String): String = "<p><i>${escapeHtml(text)}</i></p>"

  private fun linksTo(sources: List<ExplainResultSource>): String {
    val links = sources.mapNotNull { source ->
      val line = source.range.start.line
      val name = filePathOf(source.uri)?.fileName ?: return@mapNotNull null
      "<a href=\"${escapeHtml(linkTo(source.uri, line))}\">${escapeHtml("$name:${line + 1}")}</a>"
    }
    return if (links.isEmpty()) "" else "<hr><p>${links.distinct().joinToString(" · ")}</p>"
  }
}
