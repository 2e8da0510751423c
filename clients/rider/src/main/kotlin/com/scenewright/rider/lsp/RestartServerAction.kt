package com.scenewright.rider.lsp

import com.intellij.openapi.actionSystem.ActionUpdateThread
import com.intellij.openapi.actionSystem.AnActionEvent
import com.intellij.openapi.project.DumbAwareAction

/** Starts the server of the project anew. */
class RestartServerAction : DumbAwareAction() {
  override fun getActionUpdateThread(): ActionUpdateThread = ActionUpdateThread.BGT

  override fun update(event: AnActionEvent) {
    val project = event.project
    event.presentation.isEnabled = project != null && project.getService(UnityProject::class.java).isUnity
  }

  override fun actionPerformed(event: AnActionEvent) {
    event.project?.let(::restartServer)
  }
}
