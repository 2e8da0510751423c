package com.scenewright.rider.core

import kotlin.test.assertEquals

/** A machine made of programs with what they print, and variables. */
private class FakeMachine(
  private val programs: Map<String, String?>,
  private val variables: Map<String, String> = emptyMap(),
  override val isWindows: Boolean = false,
) : Machine {
  override val home: String = if (isWindows) "C:\\Users\\Ann" else "/home/ann"
  private val separator = if (isWindows) "\\" else "/"
  val asked = mutableListOf<String>()

  override fun variable(name: String): String? = variables[name]

  override fun isProgram(path: String): Boolean = path in programs

  override fun foldersIn(path: String): List<String> =
    programs.keys
      .filter { it.startsWith(path + separator) }
      .map { it.removePrefix(path + separator).substringBefore(separator) }
      .distinct()

  override fun versionOf(program: String): String? {
    asked += program
    return programs[program]
  }
}

private class Search(val name: String, val machine: FakeMachine, val setting: String, val found: NodeSearch)

private fun found(path: String, major: Int, minor: Int = 19) = NodeSearch.Found(path, NodeVersion(major, minor, 0))

private val searches =
  listOf(
    Search(
      "the setting wins over the path",
      FakeMachine(mapOf("/my/node" to "v22.19.0", "/usr/bin/node" to "v24.19.0"), mapOf("PATH" to "/usr/bin")),
      " /my/node ",
      found("/my/node", 22),
    ),
    Search(
      "a setting that is too old is a fault, whatever else there is",
      FakeMachine(mapOf("/my/node" to "v18.0.0", "/usr/bin/node" to "v24.19.0"), mapOf("PATH" to "/usr/bin")),
      "/my/node",
      NodeSearch.BadSetting("/my/node", NodeVersion(18, 0, 0)),
    ),
    Search(
      "a setting that names nothing is a fault",
      FakeMachine(mapOf("/usr/bin/node" to "v24.19.0"), mapOf("PATH" to "/usr/bin")),
      "/no/where",
      NodeSearch.BadSetting("/no/where", null),
    ),
    Search(
      "a setting that names another program is a fault",
      FakeMachine(mapOf("/bin/true" to "")),
      "/bin/true",
      NodeSearch.BadSetting("/bin/true", null),
    ),
    Search(
      "the first of the path that is new enough",
      FakeMachine(
        mapOf("/a/node" to "v16.0.0", "/b/node" to "v20.19.0", "/c/node" to "v24.19.0"),
        mapOf("PATH" to "/empty::/a:/b:/c"),
      ),
      "",
      found("/b/node", 20),
    ),
    Search(
      "20.18 is too old, and told",
      FakeMachine(mapOf("/a/node" to "v20.18.9", "/b/node" to "v12.0.0"), mapOf("PATH" to "/a:/b")),
      "",
      NodeSearch.Missing(NodeVersion(20, 18, 9)),
    ),
    Search("none at all", FakeMachine(emptyMap()), "", NodeSearch.Missing(null)),
    Search(
      "one that cannot be run is passed over",
      FakeMachine(mapOf("/a/node" to null, "/b/node" to "v22.19.0"), mapOf("PATH" to "/a:/b")),
      "",
      found("/b/node", 22),
    ),
    Search(
      "homebrew, without a path",
      FakeMachine(mapOf("/opt/homebrew/bin/node" to "v23.19.0"), mapOf("PATH" to "/usr/bin:/bin")),
      "",
      found("/opt/homebrew/bin/node", 23),
    ),
    Search(
      "the newest of nvm, by number",
      FakeMachine(
        mapOf(
          "/home/ann/.nvm/versions/node/v9.19.0/bin/node" to "v9.19.0",
          "/home/ann/.nvm/versions/node/v22.19.0/bin/node" to "v22.19.0",
          "/home/ann/.nvm/versions/node/v20.19.0/bin/node" to "v20.19.0",
        )
      ),
      "",
      found("/home/ann/.nvm/versions/node/v22.19.0/bin/node", 22),
    ),
    Search(
      "nvm elsewhere",
      FakeMachine(mapOf("/nvm/versions/node/v22.19.0/bin/node" to "v22.19.0"), mapOf("NVM_DIR" to "/nvm")),
      "",
      found("/nvm/versions/node/v22.19.0/bin/node", 22),
    ),
    Search(
      "fnm",
      FakeMachine(mapOf("/home/ann/.local/share/fnm/node-versions/v22.19.0/installation/bin/node" to "v22.19.0")),
      "",
      found("/home/ann/.local/share/fnm/node-versions/v22.19.0/installation/bin/node", 22),
    ),
    Search(
      "volta",
      FakeMachine(mapOf("/home/ann/.volta/bin/node" to "v22.19.0")),
      "",
      found("/home/ann/.volta/bin/node", 22),
    ),
    Search(
      "the usual folder of Windows",
      FakeMachine(
        mapOf("C:\\Program Files\\nodejs\\node.exe" to "v22.19.0\r\n"),
        mapOf("ProgramFiles" to "C:\\Program Files", "PATH" to "C:\\Windows;C:\\Windows\\System32\\"),
        isWindows = true,
      ),
      "",
      found("C:\\Program Files\\nodejs\\node.exe", 22),
    ),
    Search(
      "nvm for Windows",
      FakeMachine(mapOf("C:\\Users\\Ann\\AppData\\Roaming\\nvm\\v22.19.0\\node.exe" to "v22.19.0"), isWindows = true),
      "",
      found("C:\\Users\\Ann\\AppData\\Roaming\\nvm\\v22.19.0\\node.exe", 22),
    ),
  )

fun Cases.nodeLocator() {
  for (search in searches)
    test("node: ${search.name}") { assertEquals(search.found, findNode(search.machine, search.setting)) }
  test("node: a program that stands twice in the path is asked once") {
    val machine = FakeMachine(mapOf("/a/node" to "v12.0.0"), mapOf("PATH" to "/a:/a:/a/"))
    findNode(machine, "")
    assertEquals(listOf("/a/node"), machine.asked)
  }
}
