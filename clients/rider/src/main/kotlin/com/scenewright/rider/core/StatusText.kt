package com.scenewright.rider.core

import com.scenewright.rider.protocol.Status

/** Texts by their keys in the bundle. */
typealias Words = (key: String, parameters: Array<out Any>) -> String

/** The state of the server in one line. */
fun statusLine(status: Status?, words: Words): String {
  if (status == null) return words("status.starting", emptyArray())
  val said = status.message
  if (!said.isNullOrBlank()) return said
  val key = "status.${status.state}"
  return words(if (key in known) key else "status.ready", emptyArray())
}

/** The state of the server with what it knows and what completes, line by line. */
fun statusLines(status: Status?, words: Words): List<String> =
  listOf(statusLine(status, words)) +
    if (status == null) emptyList()
    else
      listOfNotNull(
        words("status.files", arrayOf(status.index.files, status.index.chunks)),
        words("status.engine", arrayOf(status.engine)),
        status.lastError,
      )

private val known = setOf("status.starting", "status.indexing", "status.ready", "status.error")
