package com.scenewright.rider.generate

import com.intellij.openapi.actionSystem.ActionUpdateThread
import com.intellij.openapi.actionSystem.AnActionEvent
import com.intellij.openapi.actionSystem.CommonDataKeys
import com.intellij.openapi.project.DumbAwareAction

/** Opens the dialog for a material of the shader that is chosen or edited. */
class GenerateMaterialAction : DumbAwareAction() {
  override fun getActionUpdateThread(): ActionUpdateThread = ActionUpdateThread.BGT

  override fun update(event: AnActionEvent) {
    val file = event.getData(CommonDataKeys.VIRTUAL_FILE)
    event.presentation.isEnabledAndVisible = file != null && isShader(event.project, file)
  }

  override fun actionPerformed(event: AnActionEvent) {
    val project = event.project ?: return
    generateForShader(project, event.getData(CommonDataKeys.VIRTUAL_FILE) ?: return)
  }
}
