// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ide/BrowserUtil.java.
package com.intellij.ide;

import org.jetbrains.annotations.NotNull;

public final class BrowserUtil {
  private BrowserUtil() {}

  public static void browse(@NotNull String url) {}
}
