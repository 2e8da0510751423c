package com.scenewright.harness

import com.google.gson.JsonElement
import com.google.gson.JsonObject

/**
 * What a server must not send to a client of these capabilities: requests that were not announced, registrations of what can
 * only be static, edits with other operations on files than announced.
 */
class Announced(private val capabilities: JsonObject) {
  fun problems(messages: List<Traced>): List<String> =
    messages.filter { !it.fromIde && it.method != null }.flatMap { problemsOf(it.method ?: "", it.params) }.distinct()

  private fun problemsOf(method: String, params: JsonElement?): List<String> =
    when (method) {
      in free -> emptyList()
      "client/registerCapability" -> registrations(params).filterNot(::mayRegister).map { "registers $it" }
      "client/unregisterCapability" -> emptyList()
      "workspace/applyEdit" -> (if (has("workspace.applyEdit")) emptyList() else listOf(method)) + editProblems(params)
      else -> if (needs[method]?.let(::has) == true) emptyList() else listOf("sends $method")
    }

  private fun registrations(params: JsonElement?): List<String> =
    params?.asJsonObject?.getAsJsonArray("registrations")?.map { it.asJsonObject["method"].asString } ?: emptyList()

  private fun mayRegister(method: String): Boolean {
    val (area, name) = method.split('/', limit = 2)
    return at("$area.${renamed[method] ?: name}.dynamicRegistration")?.asBoolean == true
  }

  private fun editProblems(params: JsonElement?): List<String> {
    val edit = params?.asJsonObject?.getAsJsonObject("edit") ?: return listOf("an edit without an edit")
    val allowed = at("workspace.workspaceEdit.resourceOperations")?.asJsonArray?.map { it.asString } ?: emptyList()
    val operations = edit.getAsJsonArray("documentChanges")?.mapNotNull { it.asJsonObject["kind"]?.asString } ?: emptyList()
    val annotated = edit.has("changeAnnotations") && !has("workspace.workspaceEdit.changeAnnotationSupport")
    return (operations - allowed.toSet()).map { "an edit that would $it a file" } +
      if (annotated) listOf("an edit with annotations") else emptyList()
  }

  private fun has(path: String): Boolean = at(path).let { it != null && !(it.isJsonPrimitive && !it.asBoolean) }

  private fun at(path: String): JsonElement? =
    path.split('.').fold<String, JsonElement?>(capabilities) { place, name -> (place as? JsonObject)?.get(name) }
}

/** Notifications that every client takes, and ours, which the plugin declares. */
private val free =
  setOf(
    "\$/progress",
    "\$/cancelRequest",
    "\$/logTrace",
    "window/logMessage",
    "window/showMessage",
    "textDocument/publishDiagnostics",
    "telemetry/event",
    "scenewright/status",
  )

/** What a client must have announced for a request. */
private val needs =
  mapOf(
    "workspace/configuration" to "workspace.configuration",
    "workspace/workspaceFolders" to "workspace.workspaceFolders",
    "window/workDoneProgress/create" to "window.workDoneProgress",
    "window/showMessageRequest" to "window.showMessage",
    "window/showDocument" to "window.showDocument.support",
    "workspace/semanticTokens/refresh" to "workspace.semanticTokens.refreshSupport",
    "workspace/diagnostic/refresh" to "workspace.diagnostics.refreshSupport",
    "workspace/inlayHint/refresh" to "workspace.inlayHint.refreshSupport",
    "workspace/codeLens/refresh" to "workspace.codeLens.refreshSupport",
  )

/** Where a method is called otherwise among the capabilities. */
private val renamed =
  mapOf(
    "textDocument/documentColor" to "colorProvider",
    "textDocument/prepareCallHierarchy" to "callHierarchy",
    "textDocument/prepareTypeHierarchy" to "typeHierarchy",
  )
