// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/actionSystem/DataKey.java.
package com.intellij.openapi.actionSystem;

import org.jetbrains.annotations.NotNull;

public final class DataKey<T> {
  private final String name;

  private DataKey(String name) {
    this.name = name;
  }

  public @NotNull String getName() {
    return name;
  }

  public static @NotNull <T> DataKey<T> create(@NotNull String name) {
    return new DataKey<>(name);
  }
}
