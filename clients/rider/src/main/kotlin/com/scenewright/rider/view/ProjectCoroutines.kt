package com.scenewright.rider.view

import com.intellij.openapi.components.Service
import com.intellij.openapi.project.Project
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** The scope of what is done for a project; it ends when the project is closed or the plugin unloaded. */
@Service(Service.Level.PROJECT)
class ProjectCoroutines(val scope: CoroutineScope)

/** Do something for a project in the background. */
internal fun Project.launch(block: suspend CoroutineScope.() -> Unit): Job =
  getService(ProjectCoroutines::class.java).scope.launch(block = block)
