package com.scenewright.rider.core

/** What the search for Node.js sees of a machine. Paths are absolute, in the machine's own form. */
interface Machine {
  val isWindows: Boolean

  /** The user's own folder. */
  val home: String

  /** A variable of the user's environment, as a shell of theirs has it. */
  fun variable(name: String): String?

  fun isProgram(path: String): Boolean

  /** Names of the folders in a folder; none where it cannot be read. */
  fun foldersIn(path: String): List<String>

  /** What the program prints when it is asked for `--version`; `null` where it cannot be run or takes too long. */
  fun versionOf(program: String): String?
}
