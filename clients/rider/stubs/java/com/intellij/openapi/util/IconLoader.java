// Signatures of what we use. Seen in intellij-community, platform/util/ui/src/com/intellij/openapi/util/IconLoader.kt.
package com.intellij.openapi.util;

import javax.swing.Icon;
import javax.swing.ImageIcon;
import org.jetbrains.annotations.NotNull;

public final class IconLoader {
  private IconLoader() {}

  public static @NotNull Icon getIcon(@NotNull String path, @NotNull Class<?> owner) {
    return new ImageIcon();
  }
}
