package com.scenewright.rider.core

import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertNull

fun Cases.serverLayout() {
  test("the server lies beside the folder of the jar") {
    val jar = Path.of("/plugins/scenewright-rider/lib/scenewright-rider.jar")
    assertEquals(Path.of("/plugins/scenewright-rider/server/bin/scenewright.js"), serverScript(jar))
    assertNull(serverScript(Path.of("alone.jar")))
  }
  test("the server speaks LSP on its standard streams") {
    assertEquals(listOf("/a/b.js", "lsp", "--stdio"), serverArguments(Path.of("/a/b.js")))
  }
}
