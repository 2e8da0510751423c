package com.scenewright.rider.core

import kotlin.test.assertEquals

fun Cases.crashGuard() {
  test("three ends in three minutes are forgiven, the fourth is not") {
    var now = 0L
    val guard = CrashGuard({ now })
    val answers = List(5) { guard.mayRestart().also { now += 1_000 } }
    assertEquals(listOf(true, true, true, false, false), answers)
  }
  test("ends of long ago do not count") {
    var now = 0L
    val guard = CrashGuard({ now })
    repeat(3) { guard.mayRestart() }
    now = 179_999
    assertEquals(false, guard.mayRestart())
    now = 360_000
    assertEquals(true, guard.mayRestart())
  }
  test("the user may want another try") {
    val guard = CrashGuard({ 0 })
    repeat(4) { guard.mayRestart() }
    guard.forgive()
    assertEquals(true, guard.mayRestart())
  }
}
