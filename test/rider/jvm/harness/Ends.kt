package com.scenewright.harness

import com.google.gson.JsonParser
import com.intellij.platform.lsp.api.LspServerState
import com.scenewright.rider.lsp.ScenewrightServerSupportProvider
import com.scenewright.rider.lsp.restartServer
import java.util.concurrent.TimeUnit

/** A crash is followed by a new start, a few times; then the user is told. */
fun crashes(world: World) {
  val (checks, project) = world.checks to world.project
  project.told.clear()
  for (count in 1..3) {
    val before = current(world)
    before.process.destroyForcibly()
    val isNew = eventually(30) { running(project).any { it !== before } }
    checks.check("after crash $count a new server runs", isNew) { "${project.servers.failures}" }
    if (!isNew) return
  }
  val told = { project.told.map { it.content }.toString() }
  checks.check("three crashes are no reason to tell", project.told.isEmpty(), told)
  val last = current(world)
  last.process.destroyForcibly()
  val isTold = eventually(10) { project.told.size == 1 } && project.told.single().actions.isNotEmpty()
  checks.check("the fourth is told, with a way to start again", isTold, told)
  Thread.sleep(1000)
  checks.check("and starts nothing", running(project).isEmpty())
  restartServer(project.platform)
  checks.check("the restart of the user works", eventually(30) { running(project).isNotEmpty() })
}

/** The server ends when it is asked to, and when its input is closed. */
fun ends(world: World) {
  val (checks, project) = world.checks to world.project
  val asked = current(world)
  asked.stop()
  checks.check("the server ends when it is asked to", asked.process.waitFor() == 0) { "${asked.process.exitValue()}" }
  project.servers.stopAndRestartIfNeeded(ScenewrightServerSupportProvider::class.java)
  val closed = current(world)
  val helpers = closed.process.descendants().toList()
  closed.process.outputStream.close()
  val gone = closed.process.onExit().orTimeout(10, TimeUnit.SECONDS)
  checks.check("the server ends when its input is closed", runCatching { gone.get() }.isSuccess)
  checks.check("nothing that it started stays", eventually(5) { helpers.none { it.isAlive } })
  val announced = Announced(world.capabilities)
  for ((method, params) in beyond) {
    val message = JsonParser.parseString("""{"jsonrpc":"2.0","id":1,"method":"$method","params":$params}""").asJsonObject
    checks.check("$method beyond what is announced would be told", announced.problems(listOf(Traced(false, message))).size == 1)
  }
  val problems = announced.problems(project.servers.started.flatMap { it.trace.all() })
  checks.check("the server asked for nothing beyond what Rider announces", problems.isEmpty()) { problems.toString() }
}

/** What Rider does not announce. */
private val beyond =
  listOf(
    "workspace/applyEdit" to
      """{"edit":{"documentChanges":[{"kind":"create","uri":"file:///a"},{"kind":"rename","oldUri":"file:///a"}]}}""",
    "client/registerCapability" to """{"registrations":[{"id":"1","method":"textDocument/hover"}]}""",
    "workspace/codeLens/refresh" to "null",
  )

/** The server that runs. */
fun current(world: World): IdeServer = running(world.project).first()

private fun running(project: IdeProject): List<IdeServer> =
  project.servers
    .getServersForProvider(ScenewrightServerSupportProvider::class.java)
    .filterIsInstance<IdeServer>()
    .filter { it.state == LspServerState.Running }
