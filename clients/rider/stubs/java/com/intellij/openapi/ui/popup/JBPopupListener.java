// Signatures of what we use. Seen in intellij-community, platform/ide-core/src/com/intellij/openapi/ui/popup/JBPopupListener.java.
package com.intellij.openapi.ui.popup;

import org.jetbrains.annotations.NotNull;

public interface JBPopupListener {
  default void onClosed(@NotNull LightweightWindowEvent event) {}
}
