// Signatures of what we use. Seen in intellij-community, platform/ide-core/src/com/intellij/openapi/ui/popup/JBPopup.java.
package com.intellij.openapi.ui.popup;

import com.intellij.openapi.Disposable;
import com.intellij.openapi.editor.Editor;
import org.jetbrains.annotations.NotNull;

public interface JBPopup extends Disposable, LightweightWindow {
  void addListener(@NotNull JBPopupListener listener);

  void showInBestPositionFor(@NotNull Editor editor);
}
