package com.scenewright.rider.core

import java.nio.file.Files
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertNull

private fun inFolder(body: (Path) -> Unit) {
  val folder = Files.createTempDirectory("scenewright-project").toRealPath()
  try {
    body(folder)
  } finally {
    folder.toFile().deleteRecursively()
  }
}

fun Cases.unityProjects() {
  test("a project is found from a folder in it") {
    inFolder { root ->
      Files.createDirectories(root.resolve("ProjectSettings"))
      val scripts = Files.createDirectories(root.resolve("Assets/Scripts"))
      assertEquals(root, findUnityProject(scripts))
      assertEquals(root, findUnityProject(root))
    }
  }
  test("assets alone make no project") {
    inFolder { root ->
      Files.createDirectories(root.resolve("Assets"))
      Files.writeString(root.resolve("ProjectSettings"), "a file")
      assertNull(findUnityProject(root))
    }
  }
  val manifests =
    mapOf(
      """{"name": "com.a.b", "unity" : "2022.3"}""" to true,
      """{"name": "a", "version": "2022.3"}""" to false,
      """{"unity": "yes"}""" to false,
      " ".repeat(1024 * 1024) + """{"unity": "2022.3"}""" to false,
    )
  for ((manifest, isPackage) in manifests)
    test("a package.json ${manifest.trim().take(60)} ${if (isPackage) "makes" else "makes no"} package") {
      inFolder { root ->
        Files.writeString(root.resolve("package.json"), manifest)
        assertEquals(if (isPackage) root else null, findUnityProject(root.resolve("Runtime")))
      }
    }
  test("a folder in place of package.json is no package") {
    inFolder { root ->
      Files.createDirectories(root.resolve("package.json"))
      assertNull(findUnityProject(root))
    }
  }
}
