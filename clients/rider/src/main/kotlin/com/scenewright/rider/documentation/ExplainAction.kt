package com.scenewright.rider.documentation

import com.intellij.openapi.actionSystem.ActionUpdateThread
import com.intellij.openapi.actionSystem.AnActionEvent
import com.intellij.openapi.actionSystem.CommonDataKeys
import com.intellij.openapi.project.DumbAwareAction

/** Explains what is selected or under the caret. */
class ExplainAction : DumbAwareAction() {
  override fun getActionUpdateThread(): ActionUpdateThread = ActionUpdateThread.BGT

  override fun update(event: AnActionEvent) {
    val file = event.getData(CommonDataKeys.VIRTUAL_FILE)
    val hasEditor = event.getData(CommonDataKeys.EDITOR) != null
    event.presentation.isEnabledAndVisible = hasEditor && file != null && isExplained(event.project, file)
  }

  override fun actionPerformed(event: AnActionEvent) {
    val project = event.project ?: return
    val editor = event.getData(CommonDataKeys.EDITOR) ?: return
    val file = event.getData(CommonDataKeys.VIRTUAL_FILE) ?: return
    explainSelection(project, editor, file)
  }
}
