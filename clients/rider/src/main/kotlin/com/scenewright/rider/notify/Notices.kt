package com.scenewright.rider.notify

import com.intellij.notification.Notification
import com.intellij.notification.NotificationAction
import com.intellij.notification.NotificationType
import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import com.scenewright.rider.settings.message
import java.util.concurrent.ConcurrentHashMap

/** The id of the notification group in `plugin.xml`. */
private const val group = "Scenewright"

/** Something that the user can do about a notice. */
data class NoticeAction(val text: String, val act: () -> Unit)

/** What a project's user is told, once for each cause until the cause may have gone. */
@Service(Service.Level.PROJECT)
class Notices(private val project: Project) {
  private val told = ConcurrentHashMap.newKeySet<String>()

  /** Tell a fault with what mends it. `cause` names it among others. */
  fun tell(cause: String, text: String, actions: List<NoticeAction>) {
    if (!told.add(cause)) return
    val notification = Notification(group, message("plugin.name"), text, NotificationType.WARNING)
    for (each in actions) notification.addAction(NotificationAction.createSimpleExpiring(each.text) { each.act() })
    notification.notify(project)
  }

  /** Whatever was told may be told again. */
  fun forget() {
    told.clear()
  }
}
