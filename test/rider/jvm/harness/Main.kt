package com.scenewright.harness

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import com.intellij.platform.lsp.api.LspServerState
import com.scenewright.rider.lsp.ScenewrightServerSupportProvider
import java.nio.file.Files
import java.nio.file.Path

/** What the parts are given. */
class World(
  val ide: Ide,
  val project: IdeProject,
  val server: IdeServer,
  val checks: Checks,
  val capabilities: JsonObject,
  /** For files of a test. */
  val scratch: Path,
)

/**
 * usage: MainKt PROJECT CAPABILITIES SCRATCH. Drives the plugin's classes against the server that lies beside their jar, in a
 * copy of a project, as Rider would.
 */
fun main(words: Array<String>) {
  val (root, capabilitiesFile, scratch) = words.map(Path::of)
  val capabilities = JsonParser.parseString(Files.readString(capabilitiesFile)).asJsonObject
  val checks = Checks()
  val ide = Ide()
  val project = ide.project(root, capabilities)
  checks.part("the parts before a server") { withoutNode(ide, project, checks, scratch) }
  val server = project.servers.open(ScenewrightServerSupportProvider(), project.file("Assets/Scripts/Enemies/Enemy.cs"))
  checks.check("the server starts and answers initialize", server != null) { project.servers.failures.joinToString() }
  if (server != null) {
    val world = World(ide, project, server, checks, capabilities, scratch)
    val parts =
      listOf(
        "start" to ::started,
        "hover" to ::hovers,
        "inline completion" to ::inlineCompletions,
        "explain" to ::explanations,
        "code actions" to ::codeActions,
        "generate" to ::generation,
        "crash" to ::crashes,
        "end" to ::ends,
      )
    for ((name, part) in parts) checks.part("$name goes on to its end") { part(world) }
  }
  if (server != null) checks.part("a server is left running") { leaveOne(project, checks) }
  System.out.flush()
  // As an IDE that is killed: nothing is closed or stopped. Whoever started this program looks whether the server ends.
  Runtime.getRuntime().halt(if (checks.failures == 0) 0 else 1)
}

/** Say which process the server is that runs at the end: the one that followed the last, which ended by itself. */
private fun leaveOne(project: IdeProject, checks: Checks) {
  val last = { project.servers.started.last { it.state == LspServerState.Running } }
  checks.check("a server runs at the end", eventually(20) { runCatching(last).isSuccess })
  println("left ${last().process.pid()}")
}
