package com.scenewright.rider.lsp

import com.intellij.platform.lsp.api.Lsp4jClient
import com.intellij.platform.lsp.api.LspServerNotificationsHandler
import com.scenewright.rider.protocol.Status
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification

/** The IDE's end of the connection with what only our server says. */
class ScenewrightClient(
  private val descriptor: ScenewrightServerDescriptor,
  handler: LspServerNotificationsHandler,
) : Lsp4jClient(hearing(descriptor.project, handler)) {
  @JsonNotification("scenewright/status")
  fun status(status: Status) {
    descriptor.project.getService(ServerStatus::class.java).enter(descriptor, status)
  }
}
