package com.scenewright.rider.core

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

/** Bytes of a `package.json` that is looked into. */
private const val longestManifest = 1024 * 1024L

private val packageMark = Regex("\"unity\"\\s*:\\s*\"\\d+\\.\\d")

/**
 * The Unity project that a folder lies in, or the Unity package: the nearest folder upwards with `Assets` and `ProjectSettings`,
 * or with a `package.json` that names a version of Unity. The server decides in the same way.
 */
fun findUnityProject(start: Path): Path? =
  generateSequence(start.toAbsolutePath().normalize()) { it.parent }.firstOrNull { isProject(it) || isPackage(it) }

private fun isProject(folder: Path): Boolean =
  Files.isDirectory(folder.resolve("Assets")) && Files.isDirectory(folder.resolve("ProjectSettings"))

private fun isPackage(folder: Path): Boolean {
  val manifest = folder.resolve("package.json")
  return try {
    Files.isRegularFile(manifest) &&
      Files.size(manifest) <= longestManifest &&
      packageMark.containsMatchIn(String(Files.readAllBytes(manifest)))
  } catch (_: IOException) {
    false
  }
}
