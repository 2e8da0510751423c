package com.scenewright.rider.lsp

import com.google.gson.Gson
import com.google.gson.JsonObject
import com.intellij.openapi.Disposable
import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import com.intellij.platform.lsp.api.LspServerNotificationsHandler
import com.scenewright.rider.core.ServerLog
import com.scenewright.rider.core.statusLine
import com.scenewright.rider.protocol.Status
import com.scenewright.rider.settings.message
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.util.concurrent.ConcurrentHashMap
import org.eclipse.lsp4j.MessageParams
import org.eclipse.lsp4j.ProgressParams

private val clock = DateTimeFormatter.ofPattern("HH:mm:ss")

/** What is heard of a project's server beside the platform: parts of answers that were asked for, and what it logs. */
@Service(Service.Level.PROJECT)
class HeardNotifications(project: Project) : Disposable {
  private val listeners = ConcurrentHashMap<String, (JsonObject) -> Unit>()

  /** What the server logged, the states that it went through, and what it refused. */
  val log: ServerLog = ServerLog()

  init {
    val states = StateLines()
    project.messageBus.connect(this)
      .subscribe(ServerStatusListener.TOPIC, ServerStatusListener { status -> states.lineOf(status)?.let(::note) })
  }

  /** Hear the parts that come with a token. `heard` is called by the thread of the connection and has to be quick. */
  fun listen(token: String, heard: (JsonObject) -> Unit) {
    listeners[token] = heard
  }

  fun forget(token: String) {
    listeners.remove(token)
  }

  internal fun progress(params: ProgressParams) {
    val heard = params.token?.left?.let { listeners[it] } ?: return
    val value = Gson().toJsonTree(params.value?.right)
    if (value is JsonObject) heard(value)
  }

  internal fun logged(params: MessageParams) = note(params.message)

  /** Add a line to the log, with the time. */
  fun note(line: String) {
    log.append("${LocalTime.now().format(clock)} $line")
  }

  override fun dispose() = listeners.clear()
}

/** Tells changes of the server's state; the numbers that change all the time while it reads are none. */
private class StateLines {
  private var last: String? = null

  @Synchronized
  fun lineOf(status: Status?): String? {
    val line = if (status == null) message("server.notRunning") else describe(status)
    return line.takeIf { it != last }?.also { last = it }
  }

  private fun describe(status: Status): String {
    val state = statusLine(status.copy(message = null)) { key, parameters -> message(key, *parameters) }
    return listOfNotNull(state, status.lastError).joinToString(": ")
  }
}

/**
 * A handler that does what the platform's does and is heard on the way. The platform's client cannot be: its methods
 * for these notifications are final. A proxy, since later builds of the IDE add methods to the interface.
 */
fun hearing(project: Project, handler: LspServerNotificationsHandler): LspServerNotificationsHandler {
  val heard = project.getService(HeardNotifications::class.java)
  val type = LspServerNotificationsHandler::class.java
  val proxy = Proxy.newProxyInstance(type.classLoader, arrayOf(type)) { _, method, arguments ->
    when (val params = arguments?.firstOrNull()) {
      is ProgressParams -> heard.progress(params)
      is MessageParams -> if (method.name == "logMessage") heard.logged(params)
    }
    try {
      method.invoke(handler, *(arguments ?: emptyArray()))
    } catch (error: InvocationTargetException) {
      throw error.targetException
    }
  }
  return type.cast(proxy)
}
