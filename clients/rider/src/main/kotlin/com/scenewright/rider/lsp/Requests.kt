package com.scenewright.rider.lsp

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.LspServerManager
import com.intellij.platform.lsp.api.LspServerState
import com.scenewright.rider.settings.message
import java.util.UUID
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException

/** Milliseconds in which the platform takes a request from us. */
private const val longestSending = 10_000L

/** Milliseconds between looks whether the server still runs. */
private const val pause = 1_000L

/**
 * Ask the server of a project. The platform's own way gives up after ten seconds and tells no errors; models and
 * generators take longer, so the request goes out as the platform sends notifications, and its answer is awaited here.
 * When the coroutine is cancelled, the server is told.
 */
suspend fun <R> ask(project: Project, send: (ScenewrightServer) -> CompletableFuture<R>): Answer<R> =
  withContext(Dispatchers.IO) {
    val server = runningServer(project)
    val answer = if (server == null) notRunning() else answerOf(server, send)
    if (answer is Answer.Failure) project.getService(HeardNotifications::class.java).note(answer.text)
    answer
  }

/** As `ask`, hearing the parts of the answer in their order; `send` is given the token to ask for them with. */
suspend fun <R> askInParts(
  project: Project,
  heard: (JsonObject) -> Unit,
  send: (ScenewrightServer, String) -> CompletableFuture<R>,
): Answer<R> {
  val token = UUID.randomUUID().toString()
  val parts = project.getService(HeardNotifications::class.java)
  parts.listen(token, heard)
  try {
    return ask(project) { send(it, token) }
  } finally {
    parts.forget(token)
  }
}

/** The server of a project, where it has been started and answers. */
fun runningServer(project: Project): LspServer? =
  // The project of settings dialogs has no servers, and must not be asked.
  if (project.isDefault || project.isDisposed) null
  else
    LspServerManager.getInstance(project)
      .getServersForProvider(ScenewrightServerSupportProvider::class.java)
      .firstOrNull { it.state == LspServerState.Running }

/** The URI by which the server of a project knows a file. */
fun uriOf(project: Project, file: VirtualFile): String =
  runningServer(project)?.getDocumentIdentifier(file)?.uri ?: file.url

private suspend fun <R> answerOf(server: LspServer, send: (ScenewrightServer) -> CompletableFuture<R>): Answer<R> {
  val sent = CompletableFuture<CompletableFuture<R>>()
  try {
    server.sendNotification { remote ->
      val future = if (remote is ScenewrightServer) send(remote) else return@sendNotification
      // Whoever asked may have gone before it was sent.
      if (!sent.complete(future)) future.cancel(true)
    }
    val future = withTimeoutOrNull(longestSending) { sent.await() } ?: return notRunning()
    val answer = CompletableDeferred<Answer<R>>()
    future.whenComplete { value, error ->
      answer.complete(if (error == null) Answer.Success(value) else failureOf(error))
    }
    while (server.state == LspServerState.Running) withTimeoutOrNull(pause) { answer.await() }?.let { return it }
    return if (answer.isCompleted) answer.await() else notRunning()
  } finally {
    if (!sent.cancel(true)) sent.getNow(null)?.cancel(true)
  }
}

private fun notRunning() = Answer.Failure(message("server.notRunning"), message("server.notRunning.hint"))

private fun failureOf(error: Throwable): Answer.Failure {
  val cause = if (error is CompletionException) error.cause ?: error else error
  val refusal = (cause as? ResponseErrorException)?.responseError
    ?: return Answer.Failure(cause.message ?: cause.javaClass.simpleName)
  return Answer.Failure(refusal.message, textIn(refusal.data, "hint"))
}

/** A text property of a JSON object. */
fun textIn(value: Any?, name: String): String? {
  val property: JsonElement? = (value as? JsonObject)?.get(name)
  return if (property != null && property.isJsonPrimitive) property.asString else null
}
