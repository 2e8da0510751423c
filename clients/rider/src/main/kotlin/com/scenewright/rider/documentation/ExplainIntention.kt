package com.scenewright.rider.documentation

import com.intellij.codeInsight.intention.IntentionAction
import com.intellij.codeInsight.intention.preview.IntentionPreviewInfo
import com.intellij.openapi.editor.Editor
import com.intellij.openapi.project.DumbAware
import com.intellij.openapi.project.Project
import com.intellij.psi.PsiFile
import com.scenewright.rider.settings.message

/** Explains what is selected or under the caret, from the list of intentions. */
class ExplainIntention : IntentionAction, DumbAware {
  override fun getText(): String = message("explain.intention")

  override fun getFamilyName(): String = message("explain.intention")

  override fun isAvailable(project: Project, editor: Editor?, file: PsiFile?): Boolean =
    editor != null && file?.virtualFile?.let { isExplained(project, it) } == true

  override fun invoke(project: Project, editor: Editor?, file: PsiFile?) {
    explainSelection(project, editor ?: return, file?.virtualFile ?: return)
  }

  override fun startInWriteAction(): Boolean = false

  override fun generatePreview(project: Project, editor: Editor, file: PsiFile): IntentionPreviewInfo =
    IntentionPreviewInfo.EMPTY
}
