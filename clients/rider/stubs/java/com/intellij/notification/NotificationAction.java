package com.intellij.notification;

import com.intellij.openapi.actionSystem.AnActionEvent;
import com.intellij.openapi.project.DumbAwareAction;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public abstract class NotificationAction extends DumbAwareAction {
  public NotificationAction(@Nullable String text) {
    super(text);
  }

  @Override
  public void actionPerformed(@NotNull AnActionEvent e) {
    throw new UnsupportedOperationException();
  }

  public abstract void actionPerformed(@NotNull AnActionEvent e, @NotNull Notification notification);

  public static @NotNull NotificationAction createSimple(@NotNull String text, @NotNull Runnable action) {
    return new NotificationAction(text) {
      @Override
      public void actionPerformed(@NotNull AnActionEvent e, @NotNull Notification notification) {
        action.run();
      }
    };
  }

  public static @NotNull NotificationAction createSimpleExpiring(@NotNull String text, @NotNull Runnable action) {
    return new NotificationAction(text) {
      @Override
      public void actionPerformed(@NotNull AnActionEvent e, @NotNull Notification notification) {
        notification.expire();
        action.run();
      }
    };
  }
}
