// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/util/ui/StatusText.java.
package com.intellij.util.ui;

import org.jetbrains.annotations.NotNull;

public abstract class StatusText {
  public @NotNull StatusText setText(String text) {
    return this;
  }
}
