// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/fileEditor/OpenFileDescriptor.java.
package com.intellij.openapi.fileEditor;

import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.VirtualFile;
import org.jetbrains.annotations.NotNull;

public class OpenFileDescriptor {
  public OpenFileDescriptor(@NotNull Project project, @NotNull VirtualFile file, int logicalLine, int logicalColumn) {}

  public void navigate(boolean requestFocus) {}
}
