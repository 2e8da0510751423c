// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/actionSystem/AnActionEvent.java.
package com.intellij.openapi.actionSystem;

import com.intellij.openapi.project.Project;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public class AnActionEvent {
  private final DataContext dataContext;
  private final Presentation presentation;

  public AnActionEvent(@NotNull DataContext dataContext, @NotNull Presentation presentation) {
    this.dataContext = dataContext;
    this.presentation = presentation;
  }

  public @Nullable Project getProject() {
    return getData(CommonDataKeys.PROJECT);
  }

  public @NotNull DataContext getDataContext() {
    return dataContext;
  }

  public @Nullable <T> T getData(@NotNull DataKey<T> key) {
    return dataContext.getData(key);
  }

  public @NotNull Presentation getPresentation() {
    return presentation;
  }
}
