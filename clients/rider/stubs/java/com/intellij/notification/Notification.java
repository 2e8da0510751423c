package com.intellij.notification;

import com.intellij.openapi.actionSystem.AnAction;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.project.Project;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public class Notification {
  private final String groupId;
  private final String title;
  private final String content;
  private final NotificationType type;
  private final List<AnAction> actions = new ArrayList<>();

  public Notification(
      @NotNull String groupId, @NotNull String title, @NotNull String content, @NotNull NotificationType type) {
    this.groupId = groupId;
    this.title = title;
    this.content = content;
    this.type = type;
  }

  public @NotNull String getGroupId() {
    return groupId;
  }

  public @NotNull String getTitle() {
    return title;
  }

  public @NotNull String getContent() {
    return content;
  }

  public @NotNull NotificationType getType() {
    return type;
  }

  public @NotNull List<AnAction> getActions() {
    return actions;
  }

  public @NotNull Notification addAction(@NotNull AnAction action) {
    actions.add(action);
    return this;
  }

  public void expire() {}

  public void notify(@Nullable Project project) {
    if (project != null) project.getMessageBus().syncPublisher(Notifications.TOPIC).notify(this);
    else ApplicationManager.getApplication().getMessageBus().syncPublisher(Notifications.TOPIC).notify(this);
  }
}
