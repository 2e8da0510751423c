package com.scenewright.rider.lsp

import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lsp.api.LspServer
import com.intellij.platform.lsp.api.LspServerState
import com.intellij.platform.lsp.api.lsWidget.LspServerWidgetItem
import com.scenewright.rider.core.statusLine
import com.scenewright.rider.core.statusLines
import com.scenewright.rider.settings.ScenewrightConfigurable
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.Icons

/** Our row in the Language Services widget, with what the server tells of its state. */
class ScenewrightWidgetItem(lspServer: LspServer, currentFile: VirtualFile?) :
  LspServerWidgetItem(lspServer, currentFile, Icons.Scenewright, ScenewrightConfigurable::class.java) {
  private val status
    get() = lspServer.project.getService(ServerStatus::class.java).current

  override val widgetActionText: String
    get() =
      when (lspServer.state) {
        LspServerState.Initializing -> message("widget.state", message("status.starting"))
        LspServerState.Running -> message("widget.state", statusLine(status, ::message))
        LspServerState.ShutdownNormally,
        LspServerState.ShutdownUnexpectedly -> message("widget.state", message("status.stopped"))
      }

  override val statusBarTooltip: String
    get() = (listOf(message("plugin.name")) + statusLines(status, ::message)).joinToString("\n")
}
