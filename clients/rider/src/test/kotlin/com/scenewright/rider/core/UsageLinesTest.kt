package com.scenewright.rider.core

import com.scenewright.rider.protocol.RefsResult
import com.scenewright.rider.protocol.RefsResultUsedBy
import com.scenewright.rider.protocol.SearchRow
import kotlin.test.assertEquals

private val scene = "%YAML 1.1\n--- !u!1 &12\nGameObject:\n--- !u!4 &123 stripped\nTransform:\n--- !u!4 &-7\n".lines()

fun Cases.usage() {
  test("uses stand below the file that they are in") {
    val door =
      RefsResultUsedBy(
        path = "Assets/A.prefab",
        uri = "file:///p/Assets/A.prefab",
        gameObject = "Door",
        className = "Lock",
        property = "m_Key",
        fileId = "12",
      )
    val material = RefsResultUsedBy(path = "Assets/B.mat", className = "Material", property = "m_Shader")
    val bare = RefsResultUsedBy(path = "Assets/A.prefab", uri = "file:///p/Assets/A.prefab")
    val uses = listOf(door, material, bare)
    val expected =
      listOf(
        UsageLine.User("file:///p/Assets/A.prefab", "Assets/A.prefab", 2),
        UsageLine.Use("file:///p/Assets/A.prefab", "Door", "Lock · m_Key", "12"),
        UsageLine.Use("file:///p/Assets/A.prefab", "A.prefab", "", null),
        UsageLine.User(null, "Assets/B.mat", 1),
        UsageLine.Use(null, "Material", "m_Shader", null),
      )
    assertEquals(expected, usageLines(RefsResult(usedBy = uses)))
  }
  test("a search is titled by the last part of a symbol, else by the file") {
    assertEquals("TakeDamage", titleOf(SearchRow(path = "Assets/A.cs", symbol = "Game.Health.TakeDamage")))
    assertEquals("A.cs", titleOf(SearchRow(path = "Assets/A.cs")))
    assertEquals("void A() { }", snippetOf(SearchRow(snippet = "  void A()\n  {\n\n  }\n")))
    assertEquals(120, snippetOf(SearchRow(snippet = "x".repeat(500))).length)
  }
  tests("the line of an object", "12" to 1, "123" to 3, "-7" to 5, "2" to 0, "3" to 0, "" to 0) { (fileId, line) ->
    assertEquals(line, lineOfObject(scene.asSequence(), fileId))
  }
}
