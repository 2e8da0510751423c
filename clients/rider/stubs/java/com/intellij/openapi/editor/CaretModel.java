// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/editor/CaretModel.java.
package com.intellij.openapi.editor;

import org.jetbrains.annotations.NotNull;

public interface CaretModel {
  void moveToOffset(int offset);

  int getOffset();

  int getCaretCount();

  @NotNull Caret getCurrentCaret();
}
