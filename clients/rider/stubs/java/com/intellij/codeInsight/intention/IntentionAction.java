// Signatures of what we use. Seen in intellij-community, platform/analysis-api/src/com/intellij/codeInsight/intention/IntentionAction.java.
package com.intellij.codeInsight.intention;

import com.intellij.codeInsight.intention.preview.IntentionPreviewInfo;
import com.intellij.openapi.editor.Editor;
import com.intellij.openapi.project.Project;
import com.intellij.psi.PsiFile;
import org.jetbrains.annotations.NotNull;

public interface IntentionAction {
  @NotNull String getText();

  @NotNull String getFamilyName();

  boolean isAvailable(@NotNull Project project, Editor editor, PsiFile file);

  void invoke(@NotNull Project project, Editor editor, PsiFile file);

  boolean startInWriteAction();

  default @NotNull IntentionPreviewInfo generatePreview(@NotNull Project project, @NotNull Editor editor, @NotNull PsiFile file) {
    throw new UnsupportedOperationException();
  }
}
