// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/ui/popup/JBPopupFactory.java.
package com.intellij.openapi.ui.popup;

import com.intellij.openapi.application.ApplicationManager;
import javax.swing.JComponent;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public abstract class JBPopupFactory {
  public static JBPopupFactory getInstance() {
    return ApplicationManager.getApplication().getService(JBPopupFactory.class);
  }

  public abstract @NotNull ComponentPopupBuilder createComponentPopupBuilder(@NotNull JComponent content, @Nullable JComponent preferred);
}
