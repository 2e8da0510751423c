// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/project/DumbAwareAction.java.
package com.intellij.openapi.project;

import com.intellij.openapi.actionSystem.AnAction;
import java.util.function.Supplier;
import javax.swing.Icon;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public abstract class DumbAwareAction extends AnAction implements DumbAware {
  protected DumbAwareAction() {}

  protected DumbAwareAction(@Nullable String text) {
    super(text);
  }

  protected DumbAwareAction(@NotNull Supplier<String> dynamicText) {
    super(dynamicText);
  }

  protected DumbAwareAction(@Nullable String text, @Nullable String description, @Nullable Icon icon) {
    super(text, description, icon);
  }
}
