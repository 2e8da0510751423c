// Signatures of what we use. Seen in intellij-community, platform/analysis-api/src/com/intellij/openapi/fileEditor/FileEditorManagerEvent.java.
package com.intellij.openapi.fileEditor;

import com.intellij.openapi.vfs.VirtualFile;
import java.util.EventObject;

public final class FileEditorManagerEvent extends EventObject {
  private FileEditorManagerEvent(Object source) {
    super(source);
  }

  public VirtualFile getNewFile() {
    throw new UnsupportedOperationException();
  }
}
