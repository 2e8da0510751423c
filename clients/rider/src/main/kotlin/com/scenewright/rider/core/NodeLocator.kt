package com.scenewright.rider.core

/** What the search for Node.js found. */
sealed interface NodeSearch {
  data class Found(val path: String, val version: NodeVersion) : NodeSearch

  /** The setting names no Node.js, or one that is too old. */
  data class BadSetting(val path: String, val version: NodeVersion?) : NodeSearch

  /** There is none that is new enough; `tooOld` is the newest that was seen. */
  data class Missing(val tooOld: NodeVersion?) : NodeSearch
}

/**
 * Find the Node.js that runs the server: the one that the setting names, else the first of `PATH` and of the usual folders
 * that is new enough. An IDE that was started from a dock or menu has a short `PATH`, hence the folders.
 */
fun findNode(machine: Machine, setting: String): NodeSearch {
  if (setting.isNotBlank()) {
    val version = versionOf(machine, setting.trim())
    val isEnough = version != null && version >= NodeVersion.OLDEST
    return if (isEnough) NodeSearch.Found(setting.trim(), version) else NodeSearch.BadSetting(setting.trim(), version)
  }
  var newest: NodeVersion? = null
  for (path in (foldersOfPath(machine) + usualFolders(machine)).map { join(machine, it, program(machine)) }.distinct()) {
    val version = versionOf(machine, path) ?: continue
    if (version >= NodeVersion.OLDEST) return NodeSearch.Found(path, version)
    newest = maxOf(version, newest ?: version)
  }
  return NodeSearch.Missing(newest)
}

private fun versionOf(machine: Machine, path: String): NodeVersion? =
  if (machine.isProgram(path)) machine.versionOf(path)?.let(NodeVersion::parse) else null

private fun program(machine: Machine): String = if (machine.isWindows) "node.exe" else "node"

private fun join(machine: Machine, vararg parts: String): String =
  parts.joinToString(if (machine.isWindows) "\\" else "/") { it.trimEnd('/', '\\') }

private fun foldersOfPath(machine: Machine): List<String> =
  machine.variable("PATH").orEmpty().split(if (machine.isWindows) ';' else ':').filter { it.isNotBlank() }

private fun usualFolders(machine: Machine): List<String> =
  if (machine.isWindows) foldersOfWindows(machine) else foldersOfUnix(machine)

private fun foldersOfUnix(machine: Machine): List<String> {
  val home = machine.home
  val own = { name: String, usual: String -> machine.variable(name) ?: join(machine, home, usual) }
  return listOf("/opt/homebrew/bin", "/usr/local/bin", "/home/linuxbrew/.linuxbrew/bin", "/usr/bin", "/snap/bin") +
    join(machine, own("VOLTA_HOME", ".volta"), "bin") +
    versionsIn(machine, join(machine, own("NVM_DIR", ".nvm"), "versions/node"), "bin") +
    versionsIn(machine, join(machine, own("FNM_DIR", ".local/share/fnm"), "node-versions"), "installation/bin") +
    versionsIn(machine, join(machine, home, "Library/Application Support/fnm/node-versions"), "installation/bin") +
    versionsIn(machine, join(machine, home, ".local/share/mise/installs/node"), "bin") +
    versionsIn(machine, join(machine, home, ".asdf/installs/nodejs"), "bin")
}

private fun foldersOfWindows(machine: Machine): List<String> {
  val roaming = machine.variable("APPDATA") ?: join(machine, machine.home, "AppData\\Roaming")
  val local = machine.variable("LOCALAPPDATA") ?: join(machine, machine.home, "AppData\\Local")
  val fnm = machine.variable("FNM_DIR") ?: join(machine, roaming, "fnm")
  val programs = listOfNotNull(machine.variable("ProgramFiles"), machine.variable("ProgramFiles(x86)"))
  return programs.map { join(machine, it, "nodejs") } +
    join(machine, local, "Programs\\nodejs") +
    programs.map { join(machine, it, "Volta") } +
    listOfNotNull(machine.variable("NVM_SYMLINK")) +
    versionsIn(machine, machine.variable("NVM_HOME") ?: join(machine, roaming, "nvm"), "") +
    versionsIn(machine, join(machine, fnm, "node-versions"), "installation") +
    join(machine, machine.home, "scoop\\apps\\nodejs\\current")
}

/** Folders that are named after the version in them, the newest first. */
private fun versionsIn(machine: Machine, folder: String, below: String): List<String> =
  machine
    .foldersIn(folder)
    .mapNotNull { name -> NodeVersion.parse(name)?.let { it to name } }
    .sortedByDescending { it.first }
    .map { (_, name) -> if (below == "") join(machine, folder, name) else join(machine, folder, name, below) }
