package com.intellij.platform.lang.lsWidget

import javax.swing.Icon

abstract class LanguageServiceWidgetItem {
  abstract val statusBarIcon: Icon

  abstract val statusBarTooltip: String

  open val isError: Boolean = false
}
