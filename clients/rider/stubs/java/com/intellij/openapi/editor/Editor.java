// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/editor/Editor.java.
package com.intellij.openapi.editor;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.util.UserDataHolder;
import com.intellij.openapi.vfs.VirtualFile;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public interface Editor extends UserDataHolder {
  @NotNull Document getDocument();

  @NotNull CaretModel getCaretModel();

  @NotNull SelectionModel getSelectionModel();

  @Nullable Project getProject();

  default VirtualFile getVirtualFile() {
    return null;
  }
}
