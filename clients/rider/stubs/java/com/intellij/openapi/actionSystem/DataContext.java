package com.intellij.openapi.actionSystem;

import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public interface DataContext {
  @Nullable Object getData(@NotNull String dataId);

  @SuppressWarnings("unchecked")
  default @Nullable <T> T getData(@NotNull DataKey<T> key) {
    return (T) getData(key.getName());
  }
}
