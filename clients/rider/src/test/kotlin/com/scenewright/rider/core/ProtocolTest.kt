package com.scenewright.rider.core

import com.google.gson.Gson
import com.scenewright.rider.protocol.AskResult
import com.scenewright.rider.protocol.GeneratedFile
import com.scenewright.rider.protocol.HistoryParams
import com.scenewright.rider.protocol.SearchRow
import com.scenewright.rider.protocol.SetModelKeyParams
import com.scenewright.rider.protocol.Settings
import com.scenewright.rider.protocol.Status
import kotlin.test.assertEquals

fun Cases.protocol() {
  val gson = Gson()
  test("an answer may leave members out, and bring others") {
    assertEquals(SearchRow(), gson.fromJson("""{"later": {"a": 1}}""", SearchRow::class.java))
    assertEquals(Status(state = "ready"), gson.fromJson("""{"state": "ready"}""", Status::class.java))
    assertEquals(0, gson.fromJson("{}", AskResult::class.java).sources.size)
  }
  test("an answer is read") {
    val file = gson.fromJson("""{"path": "Assets/A.mat", "role": "material", "bytes": 12, "sha256": "ab"}""", GeneratedFile::class.java)
    assertEquals(GeneratedFile(path = "Assets/A.mat", role = "material", bytes = 12, sha256 = "ab"), file)
  }
  test("what is not given is not sent, and null is where it has a meaning") {
    assertEquals("{}", gson.toJson(HistoryParams()))
    assertEquals("""{"key":null}""", gson.toJson(SetModelKeyParams(null)))
    assertEquals("""{"key":"a"}""", gson.toJson(SetModelKeyParams("a")))
  }
  test("settings have the form that the server reads") {
    assertEquals(
      """{"language":"auto","parser":"wasm","completion":{"enabled":true,"minimumConfidence":0.45},""" +
        """"api":{"completion":"auto","diagnostics":true},"hover":{"enabled":true}}""",
      gson.toJson(Settings()),
    )
  }
}
