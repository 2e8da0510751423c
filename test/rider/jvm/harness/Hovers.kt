package com.scenewright.harness

import java.util.concurrent.TimeUnit
import org.eclipse.lsp4j.HoverParams
import org.eclipse.lsp4j.TextDocumentIdentifier

/** Milliseconds after which Rider gives up waiting for a hover. */
private const val budget = 300.0

private const val asked = 50

/** Hovers come within Rider’s time, and are empty where we know nothing. */
fun hovers(world: World) {
  val (checks, server, project) = Triple(world.checks, world.server, world.project)
  val paths = listOf("Enemies/Enemy.cs", "Player/PlayerController.cs", "World/Pickup.cs", "Combat/Projectile.cs")
  val editors = paths.map { IdeEditor(project, server, project.file("Assets/Scripts/$it")) }
  val places = editors.flatMap { editor -> names.findAll(editor.document.text).map { editor to it.range.first + 1 } }
  val step = maxOf(1, places.size / asked)
  val chosen = places.filterIndexed { at, _ -> at % step == 0 }.take(asked)
  val answers =
    chosen.map { (editor, offset) ->
      val began = System.nanoTime()
      val params = HoverParams(TextDocumentIdentifier(editor.uri), editor.positionAt(offset))
      val answer = server.remote.textDocumentService.hover(params).get(10, TimeUnit.SECONDS)
      (System.nanoTime() - began) / 1e6 to answer
    }
  val times = answers.map { it.first }.sorted()
  val slowest = times[(times.size * 95 + 99) / 100 - 1]
  val found = "of ${times.size} hovers 95 %% come within $budget ms (%.0f ms, half within %.0f ms)"
  checks.check(found.format(slowest, times[times.size / 2]), times.size == asked && slowest < budget)
  checks.check("names of the engine and the project have hovers", answers.count { it.second != null } >= asked / 4) {
    "${answers.count { it.second != null }} of $asked"
  }
  val enemy = editors.first()
  for (place in listOf("using ", "return;", "= 1.2f", "private ")) {
    val params = HoverParams(TextDocumentIdentifier(enemy.uri), enemy.positionOf(place, 1))
    val answer = server.remote.textDocumentService.hover(params).get(10, TimeUnit.SECONDS)
    checks.check("'${place.trim()}' has none, so that ReSharper’s stays", answer == null) { answer.toString() }
  }
}

private val names = Regex("(?<=[\\s(.])[A-Z][A-Za-z]{3,}")
