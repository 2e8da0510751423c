// Signatures of what we use. Seen in intellij-community, platform/ide-core/src/com/intellij/ui/content/ContentManager.java.
package com.intellij.ui.content;

import org.jetbrains.annotations.NotNull;

public interface ContentManager {
  void addContent(@NotNull Content content);
}
