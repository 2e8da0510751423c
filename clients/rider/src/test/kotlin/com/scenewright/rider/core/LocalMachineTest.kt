package com.scenewright.rider.core

import java.nio.file.Files
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

private fun program(folder: Path, name: String, script: String): String {
  val path = folder.resolve(name)
  Files.writeString(path, "#!/bin/sh\n$script\n")
  path.toFile().setExecutable(true)
  return path.toString()
}

fun Cases.localMachine() {
  val machine = LocalMachine { if (it == "EMPTY") " " else null }
  if (!machine.isWindows)
    test("this machine runs programs, and survives those that fail, linger or say too much") {
      val folder = Files.createTempDirectory("scenewright-machine")
      assertEquals("v20.19.0", machine.versionOf(program(folder, "good", "echo v20.19.0"))?.trim())
      assertNull(machine.versionOf(program(folder, "bad", "echo v20.19.0; exit 3")))
      assertNull(machine.versionOf(folder.resolve("absent").toString()))
      val before = System.nanoTime()
      assertEquals("v20.19.0", machine.versionOf(program(folder, "lingering", "echo v20.19.0; sleep 30 &"))?.trim())
      assertTrue(System.nanoTime() - before < 4_000_000_000, "it waited for what the program left running")
      assertEquals(100, machine.versionOf(program(folder, "chatty", "printf 'x%.0s' $(seq 1000)"))?.length)
      assertTrue(machine.isProgram(folder.resolve("good").toString()))
      assertFalse(machine.isProgram(folder.toString()))
      folder.toFile().deleteRecursively()
    }
  test("this machine refuses paths that are none, and relative ones") {
    for (path in listOf("", "node", "bin/node", "a\u0000b")) assertFalse(machine.isProgram(path), path)
    assertEquals(emptyList(), machine.foldersIn("a\u0000b"))
    assertEquals(emptyList(), machine.foldersIn("/no/such/folder"))
    assertNull(machine.variable("EMPTY"))
  }
}
