package com.scenewright.rider.lsp

import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import com.intellij.util.messages.Topic
import com.scenewright.rider.protocol.Status
import java.util.concurrent.atomic.AtomicReference

/** Hears what the server of a project tells of its state, on the thread of the connection. */
fun interface ServerStatusListener {
  /** `null`: it does not run. */
  fun changed(status: Status?)

  companion object {
    /** On the message bus of the project. */
    @JvmField val TOPIC: Topic<ServerStatusListener> = Topic("Scenewright server status", ServerStatusListener::class.java)
  }
}

/** The last that the server of a project told of its state. One that ends may do so when its successor has begun to tell. */
@Service(Service.Level.PROJECT)
class ServerStatus(private val project: Project) {
  private class Told(val server: Any, val status: Status)

  private val told = AtomicReference<Told?>()

  val current: Status?
    get() = told.get()?.status

  /** `server` stands for the one that tells. */
  fun enter(server: Any, status: Status) {
    told.set(Told(server, status))
    publish(status)
  }

  fun leave(server: Any) {
    val last = told.get()
    if (last?.server == server && told.compareAndSet(last, null)) publish(null)
  }

  private fun publish(status: Status?) {
    if (!project.isDisposed) project.messageBus.syncPublisher(ServerStatusListener.TOPIC).changed(status)
  }
}
