package com.scenewright.rider.core

import com.scenewright.rider.protocol.ExplainResultSource
import com.scenewright.rider.protocol.Status
import com.scenewright.rider.protocol.StatusIndex
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import org.eclipse.lsp4j.Position
import org.eclipse.lsp4j.Range

private fun source(uri: String, line: Int) = ExplainResultSource(uri, Range(Position(line, 0), Position(line + 1, 0)))

private val words: Words = { key, parameters -> (listOf(key) + parameters).joinToString(" ") }

fun Cases.explanations() {
  test("lines of the project are linked once each") {
    val health = source("file:///p/Assets/Health.cs", 6)
    val page = ExplanationText.page("text", listOf(health, health, source("file:///p/Assets/A%20B.cs", 0)))
    val expected =
      "<p>text</p><hr><p><a href=\"file:///p/Assets/Health.cs#L7\">Health.cs:7</a> · " +
        "<a href=\"file:///p/Assets/A%20B.cs#L1\">A B.cs:1</a></p>"
    assertEquals(expected, page)
  }
  test("what is no file is not linked") { assertEquals("<p>text</p>", ExplanationText.page("text", listOf(source("https://a.b", 1)))) }
  test("a notice shows its text alone") { assertEquals("<p><i>a &lt; b</i></p>", ExplanationText.notice("a < b")) }
}

fun Cases.indexPages() {
  test("a server that does not run says how to start it") {
    assertEquals("<p>server.notRunning</p><p>server.notRunning.hint</p>", indexPage(null, words))
  }
  test("the share is told while the project is read") {
    val status = Status(state = "indexing", progress = 0.426, index = StatusIndex(12, 34), engine = "embedded")
    val page = indexPage(status, words)
    assertContains(page, "(42 %)")
    assertContains(page, "<p>status.files 12 34</p>")
    assertFalse(indexPage(status.copy(state = "ready"), words).contains("%"))
  }
  test("the last error is told as it is") {
    assertContains(indexPage(Status(state = "ready", lastError = "<oops>"), words), "<p>&lt;oops&gt;</p>")
  }
}
