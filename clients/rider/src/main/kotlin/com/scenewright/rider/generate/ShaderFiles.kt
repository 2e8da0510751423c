package com.scenewright.rider.generate

import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.scenewright.rider.lsp.UnityProject
import com.scenewright.rider.view.EditingThread
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.pathInProject
import java.util.Locale
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Whether materials can be made for a file: for a shader of a Unity project. */
internal fun isShader(project: Project?, file: VirtualFile): Boolean =
  file.extension?.lowercase(Locale.ROOT) in shaderExtensions &&
    project?.getService(UnityProject::class.java)?.isUnity == true

private val shaderExtensions = setOf("shader", "shadergraph")

/** Open the dialog for a material of a shader. */
internal fun generateForShader(project: Project, shader: VirtualFile) = generateWith(project) {
  Prefill(shader = pathInProject(project, shader) ?: shader.path)
}

/** Open the dialog with what is read in the background. */
internal fun generateWith(project: Project, prefill: () -> Prefill) {
  project.launch {
    val read = withContext(Dispatchers.IO) { prefill() }
    withContext(EditingThread) { if (!project.isDisposed) showGenerateDialog(project, read) }
  }
}
