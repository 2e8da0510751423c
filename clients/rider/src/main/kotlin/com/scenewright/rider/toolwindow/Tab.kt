package com.scenewright.rider.toolwindow

import com.intellij.openapi.actionSystem.ActionManager
import com.intellij.openapi.actionSystem.ActionUpdateThread
import com.intellij.openapi.actionSystem.AnActionEvent
import com.intellij.openapi.actionSystem.DefaultActionGroup
import com.intellij.openapi.project.DumbAwareAction
import com.intellij.openapi.ui.SimpleToolWindowPanel
import javax.swing.Icon
import javax.swing.JComponent

/** A tab of the tool window. */
internal class Tab(
  val title: String,
  val component: JComponent,
  /** What gets the keyboard. */
  val focused: JComponent,
)

/** A button of a tab. */
internal class TabAction(text: String, icon: Icon, private val task: () -> Unit) : DumbAwareAction(text, null, icon) {
  override fun getActionUpdateThread(): ActionUpdateThread = ActionUpdateThread.BGT

  override fun actionPerformed(event: AnActionEvent) = task()
}

/** Some content below a row of buttons. */
internal fun withButtons(content: JComponent, vararg buttons: TabAction): JComponent =
  SimpleToolWindowPanel(true, true).apply {
    val toolbar = ActionManager.getInstance()
      .createActionToolbar("ScenewrightToolWindow", DefaultActionGroup(buttons.toList()), true)
    toolbar.setTargetComponent(this)
    setToolbar(toolbar.component)
    setContent(content)
  }
