package com.intellij.notification;

import com.intellij.util.messages.Topic;
import org.jetbrains.annotations.NotNull;

public interface Notifications {
  Topic<Notifications> TOPIC = new Topic<>("Notifications", Notifications.class);

  void notify(@NotNull Notification notification);
}
