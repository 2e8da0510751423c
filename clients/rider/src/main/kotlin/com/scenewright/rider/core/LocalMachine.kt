package com.scenewright.rider.core

import java.io.IOException
import java.nio.file.Files
import java.nio.file.InvalidPathException
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** This machine. `environment` is asked for variables: an IDE knows those of the user's shell, which are more than its own. */
class LocalMachine(private val environment: (String) -> String?) : Machine {
  override val isWindows: Boolean = System.getProperty("os.name").startsWith("Windows")

  override val home: String = System.getProperty("user.home")

  override fun variable(name: String): String? = environment(name)?.takeIf { it.isNotBlank() }

  override fun isProgram(path: String): Boolean =
    pathOf(path)?.let { it.isAbsolute && Files.isRegularFile(it) && Files.isExecutable(it) } == true

  override fun foldersIn(path: String): List<String> {
    val folder = pathOf(path) ?: return emptyList()
    return try {
      Files.newDirectoryStream(folder) { Files.isDirectory(it) }.use { found -> found.map { it.fileName.toString() } }
    } catch (_: IOException) {
      emptyList()
    }
  }

  override fun versionOf(program: String): String? {
    val process =
      try {
        ProcessBuilder(program, "--version").redirectErrorStream(true).start()
      } catch (_: IOException) {
        return null
      }
    try {
      process.outputStream.close()
      // A version is a short line; a program that says more fills its pipe, and is ended.
      val isDone = process.waitFor(longestRun, TimeUnit.SECONDS)
      if (!isDone || process.exitValue() != 0) return null
      // Only what is there: a program that was left running would keep the pipe open.
      return String(process.inputStream.readNBytes(process.inputStream.available().coerceAtMost(longestVersion)))
    } finally {
      process.destroyForcibly()
    }
  }

  private fun pathOf(path: String): Path? =
    try {
      Path.of(path)
    } catch (_: InvalidPathException) {
      null
    }

  private companion object {
    /** Seconds. */
    const val longestRun = 5L

    /** Bytes. */
    const val longestVersion = 100
  }
}
