// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/ui/popup/ComponentPopupBuilder.java.
package com.intellij.openapi.ui.popup;

import com.intellij.openapi.project.Project;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public interface ComponentPopupBuilder {
  @NotNull ComponentPopupBuilder setTitle(String title);

  @NotNull ComponentPopupBuilder setResizable(boolean resizable);

  @NotNull ComponentPopupBuilder setMovable(boolean movable);

  @NotNull ComponentPopupBuilder setRequestFocus(boolean requestFocus);

  @NotNull ComponentPopupBuilder setDimensionServiceKey(@Nullable Project project, String key, boolean useForLocation);

  @NotNull ComponentPopupBuilder addListener(@NotNull JBPopupListener listener);

  @NotNull JBPopup createPopup();
}
