package com.scenewright.rider.core

import com.scenewright.rider.protocol.Generated
import java.util.Locale
import kotlin.math.abs

/** Words of a result's page, in the user's language. */
data class ResultWords(
  val unsatisfied: String,
  val warnings: String,
  val metrics: String,
  /** Of how many files. */
  val files: (Int) -> String,
  val replaces: String,
  /** By the goal as the server writes it. */
  val goal: (String) -> String,
)

/** What is to be known of a result before it is accepted, as HTML: remarks, metrics, files to write. */
fun resultPage(result: Generated, words: ResultWords): String = buildString {
  appendList(words.unsatisfied, result.unsatisfied)
  appendList(words.warnings, result.warnings)
  appendList(
    words.metrics,
    result.metrics.map { "${if (it.ok) "✓" else "✗"} ${it.name}: ${numberOf(it.value)} (${words.goal(it.goal)})" },
  )
  val files = result.files.filter { it.role != "meta" }
  val paths = files.map { if (it.replaces == null) it.path else "${it.path} (${words.replaces})" }
  appendList(words.files(files.size), paths)
}

private fun StringBuilder.appendList(title: String, items: List<String>) {
  if (items.isEmpty()) return
  append("<p><b>").append(escapeHtml(title)).append("</b></p><ul>")
  for (item in items) append("<li>").append(escapeHtml(item)).append("</li>")
  append("</ul>")
}

/** A number without a fraction that says nothing. */
private fun numberOf(value: Double): String =
  if (value % 1.0 == 0.0 && abs(value) < 1e15) value.toLong().toString() else "%.3g".format(Locale.ROOT, value)
