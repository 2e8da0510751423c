// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/actionSystem/AnAction.java.
package com.intellij.openapi.actionSystem;

import java.util.function.Supplier;
import javax.swing.Icon;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public abstract class AnAction {
  private final Presentation presentation = new Presentation();

  public AnAction() {}

  public AnAction(@Nullable String text) {
    presentation.setText(text);
  }

  public AnAction(@NotNull Supplier<String> dynamicText) {
    presentation.setText(dynamicText.get());
  }

  public AnAction(@Nullable String text, @Nullable String description, @Nullable Icon icon) {
    presentation.setText(text);
    presentation.setDescription(description);
    presentation.setIcon(icon);
  }

  public @NotNull ActionUpdateThread getActionUpdateThread() {
    return ActionUpdateThread.BGT;
  }

  public void update(@NotNull AnActionEvent e) {}

  public abstract void actionPerformed(@NotNull AnActionEvent e);

  public final @NotNull Presentation getTemplatePresentation() {
    return presentation;
  }
}
