package com.scenewright.rider.toolwindow

import com.intellij.icons.AllIcons
import com.intellij.openapi.Disposable
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.ui.components.JBScrollPane
import com.intellij.ui.components.JBTextArea
import com.scenewright.rider.lsp.HeardNotifications
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.drawLater
import com.scenewright.rider.view.whenShown
import java.awt.Font

/** The newest lines of the server's log. */
internal fun logTab(project: Project, parent: Disposable): Tab {
  val log = project.getService(HeardNotifications::class.java).log
  val area = JBTextArea(10, 80).apply {
    isEditable = false
    font = Font(Font.MONOSPACED, Font.PLAIN, font.size)
    emptyText.setText(message("log.none"))
  }
  val show = { area.text = log.text() }
  val panel = withButtons(JBScrollPane(area), TabAction(message("log.clear"), AllIcons.Actions.GC) { log.clear() })
  val end = log.listen { drawLater { if (panel.isShowing) show() } }
  panel.whenShown(show)
  Disposer.register(parent) { end() }
  return Tab(message("tab.log"), panel, area)
}
