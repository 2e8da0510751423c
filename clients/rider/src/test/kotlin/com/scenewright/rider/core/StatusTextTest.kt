package com.scenewright.rider.core

import com.scenewright.rider.protocol.Status
import com.scenewright.rider.protocol.StatusIndex
import kotlin.test.assertEquals

private fun words(key: String, parameters: Array<out Any>): String = (listOf(key) + parameters).joinToString(" ")

fun Cases.statusTexts() {
  val lines =
    listOf(
      null to "status.starting",
      Status(state = "ready") to "status.ready",
      Status(state = "indexing", message = "12 of 40 files") to "12 of 40 files",
      Status(state = "indexing", message = " ") to "status.indexing",
      Status(state = "a later one") to "status.ready",
    )
  for ((status, line) in lines)
    test("the state ${status?.state} in a line") { assertEquals(line, statusLine(status, ::words)) }
  test("all that is known of a state") {
    val status = Status(state = "error", index = StatusIndex(3, 9), engine = "embedded", lastError = "no key")
    assertEquals(
      listOf("status.error", "status.files 3 9", "status.engine embedded", "no key"),
      statusLines(status, ::words),
    )
  }
}
