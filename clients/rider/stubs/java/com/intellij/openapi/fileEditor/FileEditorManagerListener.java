// Signatures of what we use. Seen in intellij-community, platform/analysis-api/src/com/intellij/openapi/fileEditor/FileEditorManagerListener.java.
package com.intellij.openapi.fileEditor;

import com.intellij.util.messages.Topic;
import java.util.EventListener;
import org.jetbrains.annotations.NotNull;

public interface FileEditorManagerListener extends EventListener {
  Topic<FileEditorManagerListener> FILE_EDITOR_MANAGER = new Topic<>(FileEditorManagerListener.class);

  default void selectionChanged(@NotNull FileEditorManagerEvent event) {}
}
