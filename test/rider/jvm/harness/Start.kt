package com.scenewright.harness

import com.scenewright.rider.lsp.ScenewrightServerSupportProvider
import com.scenewright.rider.lsp.ServerStatus
import com.scenewright.rider.notify.Notices
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** Without a Node.js that fits, no server is started, and the user is told once, with what mends it. */
fun withoutNode(ide: Ide, project: IdeProject, checks: Checks, scratch: Path) {
  val settings = ide.settings.state
  val file = project.file("Assets/Scripts/Enemies/Enemy.cs")
  val old = scratch.resolve("old-node")
  Files.writeString(old, "#!/bin/sh\necho v18.20.4\n")
  Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"))
  val silent = scratch.resolve("other-program")
  Files.writeString(silent, "#!/bin/sh\nexit 3\n")
  Files.setPosixFilePermissions(silent, PosixFilePermissions.fromString("rwxr-xr-x"))
  for ((what, path) in listOf("is missing" to scratch.resolve("absent"), "is too old" to old, "is another program" to silent)) {
    project.told.clear()
    settings.nodePath = path.toString()
    project.platform.getService(Notices::class.java).forget()
    val first = project.servers.open(ScenewrightServerSupportProvider(), file)
    project.servers.open(ScenewrightServerSupportProvider(), file)
    checks.check("no server starts where the Node.js that is set $what", first == null)
    checks.check("the user is told once where it $what", project.told.size == 1) { project.told.map { it.content }.toString() }
    val notice = project.told.firstOrNull()
    checks.check(
      "the notice has a way out and names the program",
      notice != null && notice.actions.size >= 2 && notice.content.contains(path.toString()),
    ) { project.told.joinToString { "${it.content} ${it.actions.size}" } }
  }
  settings.nodePath = ""
  project.told.clear()
  val text = project.servers.open(ScenewrightServerSupportProvider(), project.file("README.md"))
  checks.check("no server starts for a file that is none of ours", text == null)
}

/** After the start the server has said what it can do, within what Rider announced, and its index gets ready. */
fun started(world: World) {
  val (checks, server, project) = Triple(world.checks, world.server, world.project)
  val initialize = server.trace.await(1) { it.fromIde && it.method == "initialize" }
  val params = checkNotNull(initialize?.params).asJsonObject
  checks.check("initialize carries what Rider announces", params["capabilities"].asJsonObject.has("textDocument"))
  checks.check("initialize carries our options", params.has("initializationOptions")) { params.toString() }
  val result = checkNotNull(server.initializeResult).capabilities
  checks.check("synchronization of documents is static", result.textDocumentSync != null)
  checks.check("hovers, completions, code actions and commands are offered", result.hoverProvider != null &&
    result.completionProvider != null && result.codeActionProvider != null && result.executeCommandProvider != null)
  val isReady = { message: Traced ->
    message.method == "scenewright/status" && message.params?.asJsonObject?.get("state")?.asString == "ready"
  }
  checks.check("the index gets ready", server.trace.await(60, fits = isReady) != null)
  val status = project.platform.getService(ServerStatus::class.java)
  checks.check("the plugin knows the state", eventually(5) { status.current?.state == "ready" }) {
    status.current.toString()
  }
  val answered = server.trace.all().firstOrNull { it.fromIde && it.method == null && it.json.has("result") }
  checks.check("the server’s question for settings is answered from ours", answered?.json.toString().contains("\"hover\"")) {
    answered?.json.toString()
  }
  val again = project.servers.open(ScenewrightServerSupportProvider(), project.file("Assets/Shaders/Water.shader"))
  checks.check("a second file starts no second server", again === server)
}

/** Whether something comes true within some seconds. */
fun eventually(seconds: Long, holds: () -> Boolean): Boolean {
  val end = System.nanoTime() + seconds * 1_000_000_000
  while (System.nanoTime() < end) {
    if (holds()) return true
    Thread.sleep(20)
  }
  return holds()
}
