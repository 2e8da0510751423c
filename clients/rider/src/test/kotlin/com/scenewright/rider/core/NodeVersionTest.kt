package com.scenewright.rider.core

import kotlin.test.assertEquals
import kotlin.test.assertTrue

fun Cases.nodeVersions() {
  val readings =
    mapOf(
      "v20.19.1\n" to NodeVersion(20, 19, 1),
      "v22.0.0" to NodeVersion(22, 0, 0),
      "20.19.0" to NodeVersion(20, 19, 0),
      "v24.0.0-nightly20250101" to NodeVersion(24, 0, 0),
      "v20" to null,
      "" to null,
      "node: command not found" to null,
      "v99999999999.0.0" to null,
      "lts" to null,
    )
  for ((text, version) in readings)
    test("a version is read from '${text.trim()}'") { assertEquals(version, NodeVersion.parse(text)) }
  test("versions are ordered by their numbers") {
    assertTrue(NodeVersion(20, 19, 0) < NodeVersion(20, 20, 0))
    assertTrue(NodeVersion(9, 99, 9) < NodeVersion(10, 0, 0))
  }
}
