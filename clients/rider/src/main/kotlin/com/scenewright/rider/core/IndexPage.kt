package com.scenewright.rider.core

import com.scenewright.rider.protocol.Status

/** The page of the index, as HTML: the state of the server, how far it has read, what it knows, its last error. */
fun indexPage(status: Status?, words: Words): String {
  if (status == null) return listOf("server.notRunning", "server.notRunning.hint").joinToString("") { line(it, words) }
  val (state, details) = statusLines(status, words).let { it.first() to it.drop(1) }
  val share = status.progress?.takeIf { status.state == "indexing" }?.let { " (${(it * 100).toInt()} %)" } ?: ""
  return "<p><b>${escapeHtml(state + share)}</b></p>" + details.joinToString("", transform = ::paragraph)
}

private fun line(key: String, words: Words): String = paragraph(words(key, emptyArray()))

private fun paragraph(text: String): String = "<p>${escapeHtml(text)}</p>"
