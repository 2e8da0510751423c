// Signatures of what we use. Seen in intellij-community, platform/analysis-api/src/com/intellij/openapi/fileEditor/FileEditorManager.java.
package com.intellij.openapi.fileEditor;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import org.jetbrains.annotations.NotNull;

public abstract class FileEditorManager {
  public static FileEditorManager getInstance(@NotNull Project project) {
    return project.getService(FileEditorManager.class);
  }

  public abstract VirtualFile[] getSelectedFiles();
}
