package com.scenewright.rider.toolwindow

import com.intellij.icons.AllIcons
import com.intellij.openapi.Disposable
import com.intellij.openapi.project.Project
import com.intellij.ui.components.JBScrollPane
import com.scenewright.rider.core.indexPage
import com.scenewright.rider.generate.showGenerateDialog
import com.scenewright.rider.lsp.ServerStatus
import com.scenewright.rider.lsp.ServerStatusListener
import com.scenewright.rider.lsp.restartServer
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.Icons
import com.scenewright.rider.view.drawLater
import com.scenewright.rider.view.htmlPane
import com.scenewright.rider.view.showBody
import com.scenewright.rider.view.whenShown

/** How far the server is and what it knows of the project. */
internal fun indexTab(project: Project, parent: Disposable): Tab {
  val pane = htmlPane {}
  val show = {
    val status = project.getService(ServerStatus::class.java).current
    pane.showBody(indexPage(status) { key, parameters -> message(key, *parameters) })
  }
  val panel = withButtons(
    JBScrollPane(pane),
    TabAction(message("index.restart"), AllIcons.Actions.Restart) { restartServer(project) },
    TabAction(message("index.generate"), Icons.Scenewright) { showGenerateDialog(project) },
  )
  project.messageBus.connect(parent)
    .subscribe(ServerStatusListener.TOPIC, ServerStatusListener { drawLater { if (panel.isShowing) show() } })
  panel.whenShown(show)
  return Tab(message("tab.index"), panel, pane)
}
