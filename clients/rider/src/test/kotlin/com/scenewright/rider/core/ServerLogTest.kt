package com.scenewright.rider.core

import kotlin.test.assertEquals
import kotlin.test.assertTrue

fun Cases.serverLog() {
  test("the newest lines are kept, the oldest first") {
    val log = ServerLog()
    for (number in 1..2_005) log.append("line $number")
    val lines = log.text().lines()
    assertEquals(2_000, lines.size)
    assertEquals("line 6", lines.first())
    assertEquals("line 2005", lines.last())
  }
  test("messages of several lines count by their lines, and long lines are cut") {
    val log = ServerLog()
    log.append("a\nb")
    log.append("c".repeat(5_000))
    assertEquals(3, log.text().lines().size)
    assertEquals(2_000, log.text().lines().last().length)
  }
  test("listeners hear every change until they end, and may end while they are told") {
    val log = ServerLog()
    var heard = 0
    val ends = mutableListOf<() -> Unit>()
    ends += log.listen { heard++ }
    ends += log.listen { ends.last()() }
    log.append("a")
    log.clear()
    ends.first()()
    log.append("b")
    assertEquals(2, heard)
    assertEquals("b", log.text())
  }
  test("it is used by several threads at once") {
    val log = ServerLog()
    val threads = List(4) { Thread { repeat(1_000) { log.append("x") } }.apply { start() } }
    for (thread in threads) thread.join()
    assertTrue(log.text().lines().all { it == "x" })
    assertEquals(2_000, log.text().lines().size)
  }
}
