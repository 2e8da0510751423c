package com.scenewright.rider.generate

import com.intellij.openapi.actionSystem.ActionUpdateThread
import com.intellij.openapi.actionSystem.AnActionEvent
import com.intellij.openapi.actionSystem.CommonDataKeys
import com.intellij.openapi.project.DumbAwareAction
import com.scenewright.rider.lsp.runningServer
import com.scenewright.rider.view.pathInProject

/** Opens the dialog that generates an asset, into the chosen folder where one is chosen. */
class GenerateAssetAction : DumbAwareAction() {
  override fun getActionUpdateThread(): ActionUpdateThread = ActionUpdateThread.BGT

  override fun update(event: AnActionEvent) {
    event.presentation.isEnabledAndVisible = event.project?.let { runningServer(it) } != null
  }

  override fun actionPerformed(event: AnActionEvent) {
    val project = event.project ?: return
    val folder = event.getData(CommonDataKeys.VIRTUAL_FILE)?.takeIf { it.isDirectory }
    generateWith(project) { Prefill(folder = folder?.let { pathInProject(project, it) } ?: "") }
  }
}
