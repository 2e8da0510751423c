package com.scenewright.rider.view

import java.awt.event.HierarchyEvent
import javax.swing.JComponent

/** Be told each time that a component comes into sight: a tab that nobody sees asks the server nothing. */
internal fun JComponent.whenShown(task: () -> Unit) {
  addHierarchyListener { event ->
    val showingChanged = event.changeFlags and HierarchyEvent.SHOWING_CHANGED.toLong() != 0L
    if (showingChanged && isShowing) task()
  }
}
