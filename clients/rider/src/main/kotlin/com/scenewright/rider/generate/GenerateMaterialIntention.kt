package com.scenewright.rider.generate

import com.intellij.codeInsight.intention.IntentionAction
import com.intellij.codeInsight.intention.preview.IntentionPreviewInfo
import com.intellij.openapi.editor.Editor
import com.intellij.openapi.project.DumbAware
import com.intellij.openapi.project.Project
import com.intellij.psi.PsiFile
import com.scenewright.rider.settings.message

/** Opens the dialog for a material of the shader in the editor, from the list of intentions. */
class GenerateMaterialIntention : IntentionAction, DumbAware {
  override fun getText(): String = message("generate.intention")

  override fun getFamilyName(): String = message("generate.intention")

  override fun isAvailable(project: Project, editor: Editor?, file: PsiFile?): Boolean =
    file?.virtualFile?.let { isShader(project, it) } == true

  override fun invoke(project: Project, editor: Editor?, file: PsiFile?) {
    generateForShader(project, file?.virtualFile ?: return)
  }

  override fun startInWriteAction(): Boolean = false

  override fun generatePreview(project: Project, editor: Editor, file: PsiFile): IntentionPreviewInfo =
    IntentionPreviewInfo.EMPTY
}
