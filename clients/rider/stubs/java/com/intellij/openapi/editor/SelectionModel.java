// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/editor/SelectionModel.java.
package com.intellij.openapi.editor;

public interface SelectionModel {
  int getSelectionStart();

  int getSelectionEnd();

  boolean hasSelection();
}
