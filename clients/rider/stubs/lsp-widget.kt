package com.intellij.platform.lsp.api.lsWidget

import com.intellij.openapi.options.Configurable
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.platform.lang.lsWidget.LanguageServiceWidgetItem
import com.intellij.platform.lsp.api.LspServer
import javax.swing.Icon
import javax.swing.ImageIcon

open class LspServerWidgetItem(
  protected val lspServer: LspServer,
  currentFile: VirtualFile?,
  icon: Icon = ImageIcon(),
  settingsPageClass: Class<out Configurable>? = null,
) : LanguageServiceWidgetItem() {
  override val statusBarIcon: Icon = icon

  override val statusBarTooltip: String
    get() = lspServer.descriptor.presentableName

  override val isError: Boolean = false

  protected open val widgetActionText: String
    get() = lspServer.descriptor.presentableName
}
