package com.scenewright.rider.core

import com.scenewright.rider.protocol.GenerateParams
import com.scenewright.rider.protocol.Generated
import com.scenewright.rider.protocol.GeneratedFile
import com.scenewright.rider.protocol.GeneratedMetric
import com.scenewright.rider.protocol.HistoryRow
import com.scenewright.rider.protocol.HistoryRowFile
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

private val brick = GenerationWish(WishKind.Material, " red brick ", shader = "Assets/A.shader", seed = 5)

private val words =
  ResultWords(
    unsatisfied = "Missed",
    warnings = "Warnings",
    metrics = "Metrics",
    files = { "Files $it" },
    replaces = "replaces",
    goal = { "goal $it" },
  )

private fun historyOf(vararg paths: String) =
  HistoryRow(id = "material-1", files = paths.map { HistoryRowFile(it, unchanged = true) })

fun Cases.generation() {
  tests(
    "what is missing of a wish",
    brick to null,
    brick.copy(prompt = " ") to null,
    brick.copy(prompt = "", shader = " ") to WishFault.NothingDescribed,
    brick.copy(kind = WishKind.Sprite, prompt = "") to WishFault.NothingDescribed,
    brick.copy(prompt = "x".repeat(4_000)) to null,
    brick.copy(prompt = "x".repeat(4_001)) to WishFault.PromptTooLong,
  ) { (wish, fault) -> assertEquals(fault, faultOf(wish)) }
  test("empty fields are left to the server") {
    val expected =
      GenerateParams(kind = "material", prompt = "red brick", shader = "Assets/A.shader", seed = 5, size = 1024)
    assertEquals(listOf(expected), requestsFor(brick))
  }
  test("each variation has a seed of its own, within 32 bits") {
    val seeds = requestsFor(brick.copy(variations = 3, seed = 4_294_967_295)).map { it.seed }
    assertEquals(listOf<Long?>(4_294_967_295, 0, 1), seeds)
  }
  test("no more variations than the server is asked for at once") {
    assertEquals(maximumVariations, requestsFor(brick.copy(variations = 99)).size)
  }
  test("a shader's default values do not vary") {
    val requests = requestsFor(brick.copy(prompt = "", variations = 4))
    assertEquals(listOf(null), requests.map { it.seed })
    assertEquals(null, requests.single().prompt)
  }
  tests("only a material has a shader", WishKind.Sprite, WishKind.Model) { kind ->
    assertEquals(null, requestsFor(brick.copy(kind = kind)).single().shader)
  }
  test("a page tells remarks, metrics and files, and shows texts of the server as they are") {
    val files =
      listOf(
        GeneratedFile("Assets/A.mat", "material", replaces = "0a"),
        GeneratedFile("Assets/A.mat.meta", "meta"),
        GeneratedFile("Assets/A.png", "albedo"),
      )
    val metrics = listOf(GeneratedMetric("maps", 4.0, ">= 4", true), GeneratedMetric("seam", 0.12345, "< 0.1", false))
    val page = resultPage(Generated(unsatisfied = listOf("<script>"), metrics = metrics, files = files), words)
    assertTrue(page.contains("<li>&lt;script&gt;</li>"))
    assertTrue(page.contains("✓ maps: 4 (goal &gt;= 4)"))
    assertTrue(page.contains("✗ seam: 0.123 (goal &lt; 0.1)"))
    assertTrue(page.contains("Files 2"))
    assertTrue(page.contains("<li>Assets/A.mat (replaces)</li><li>Assets/A.png</li>"))
    assertFalse(page.contains("Warnings"))
  }
  tests(
    "the file that stands for a result",
    historyOf("Assets/A_Albedo.png", "Assets/A.mat", "Assets/A.mat.meta") to "Assets/A.mat",
    historyOf("Assets/A.png.meta", "Assets/A.png") to "Assets/A.png",
    historyOf("Assets/A.json") to "Assets/A.json",
    historyOf("Assets.meta") to null,
  ) { (row, path) -> assertEquals(path, shownFile(row)) }
  test("a result is called by its name, else by its words") {
    assertEquals("Brick", titleOf(HistoryRow(id = "material-1", name = "Brick", prompt = "red")))
    assertEquals("red", titleOf(HistoryRow(id = "material-1", prompt = "red")))
    assertEquals("material-1", titleOf(HistoryRow(id = "material-1")))
  }
}
