package com.intellij.ide.trustedProjects

import com.intellij.openapi.project.Project

object TrustedProjects {
  @JvmStatic fun isProjectTrusted(@Suppress("UNUSED_PARAMETER") project: Project): Boolean = true
}
