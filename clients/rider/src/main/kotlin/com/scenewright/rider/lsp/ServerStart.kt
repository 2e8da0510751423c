package com.scenewright.rider.lsp

import com.intellij.ide.BrowserUtil
import com.intellij.openapi.application.PathManager
import com.intellij.openapi.options.ShowSettingsUtil
import com.intellij.openapi.project.Project
import com.intellij.util.EnvironmentUtil
import com.scenewright.rider.core.LocalMachine
import com.scenewright.rider.core.NodeSearch
import com.scenewright.rider.core.findNode
import com.scenewright.rider.core.serverScript
import com.scenewright.rider.notify.NoticeAction
import com.scenewright.rider.notify.Notices
import com.scenewright.rider.settings.ScenewrightConfigurable
import com.scenewright.rider.settings.ScenewrightSettings
import com.scenewright.rider.settings.message
import java.nio.file.Files
import java.nio.file.Path

private const val downloadPage = "https://nodejs.org/en/download"

/** What is needed to start the server. */
sealed interface ServerStart {
  data class Ready(val node: String, val script: Path) : ServerStart

  /** `cause` is one of `node.missing`, `node.old`, `node.setting`, `server.missing`. */
  data class Refused(val cause: String, val text: String) : ServerStart
}

/** Find the server and what runs it. It may start a program or two, so not for the thread of events. */
fun prepareStart(): ServerStart {
  val script = PathManager.getJarForClass(ScenewrightServer::class.java)?.let(::serverScript)
  if (script == null || !Files.isRegularFile(script))
    return ServerStart.Refused("server.missing", message("notice.server.missing", script ?: ""))
  return when (val search = searchNode(ScenewrightSettings.instance.state.nodePath)) {
    is NodeSearch.Found -> ServerStart.Ready(search.path, script)
    is NodeSearch.BadSetting -> ServerStart.Refused("node.setting", message("notice.node.setting", search.path))
    is NodeSearch.Missing -> {
      val tooOld = search.tooOld
      if (tooOld == null) ServerStart.Refused("node.missing", message("notice.node.missing"))
      else ServerStart.Refused("node.old", message("notice.node.old", tooOld))
    }
  }
}

/** Look for the Node.js that a setting names, or for any where it is empty. */
fun searchNode(setting: String): NodeSearch = findNode(LocalMachine(EnvironmentUtil::getValue), setting)

/** Tell why the server does not start, once for each cause, with what mends it. */
fun tellRefusal(project: Project, refused: ServerStart.Refused) {
  val restart = NoticeAction(message("action.restart")) { restartServer(project) }
  val openSettings =
    NoticeAction(message("action.setNodePath")) {
      ShowSettingsUtil.getInstance().showSettingsDialog(project, ScenewrightConfigurable::class.java)
    }
  val download = NoticeAction(message("action.downloadNode")) { BrowserUtil.browse(downloadPage) }
  val actions = if (refused.cause == "server.missing") listOf(restart) else listOf(openSettings, download, restart)
  project.getService(Notices::class.java).tell(refused.cause, refused.text, actions)
}
