// Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/wm/ToolWindowFactory.kt.
package com.intellij.openapi.wm

import com.intellij.openapi.project.PossiblyDumbAware
import com.intellij.openapi.project.Project

interface ToolWindowFactory : PossiblyDumbAware {
  suspend fun isApplicableAsync(project: Project): Boolean = true

  fun createToolWindowContent(project: Project, toolWindow: ToolWindow)
}
