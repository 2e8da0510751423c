// Signatures of what we use. Seen in intellij-community, platform/ide-core/src/com/intellij/openapi/wm/ToolWindow.java.
package com.intellij.openapi.wm;

import com.intellij.openapi.Disposable;
import com.intellij.ui.content.ContentManager;
import org.jetbrains.annotations.NotNull;

public interface ToolWindow {
  @NotNull ContentManager getContentManager();

  @NotNull Disposable getDisposable();
}
