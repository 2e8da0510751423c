package com.scenewright.rider.view

import com.intellij.ide.BrowserUtil
import com.intellij.openapi.fileEditor.OpenFileDescriptor
import com.intellij.openapi.project.Project
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.openapi.vfs.VirtualFileManager
import com.scenewright.rider.core.FilePlace
import com.scenewright.rider.core.filePlaceOf
import com.scenewright.rider.lsp.UnityProject
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

private val webLink = Regex("^https?://", RegexOption.IGNORE_CASE)

/** Follow a link of a page: files open in the editor, pages in the browser. */
internal suspend fun followLink(project: Project, link: String) {
  val place = filePlaceOf(link)
  if (place != null) openPlace(project, place)
  else if (webLink.containsMatchIn(link)) withContext(Dispatchers.IO) { BrowserUtil.browse(link) }
}

/** Show a line in an editor; nothing happens where the file is gone. */
internal suspend fun openPlace(project: Project, place: FilePlace) {
  val file = withContext(Dispatchers.IO) { findFile(place.path) } ?: return
  withContext(EditingThread) {
    if (!project.isDisposed && file.isValid) OpenFileDescriptor(project, file, place.line, 0).navigate(true)
  }
}

/** Let the IDE see files that the server wrote or took away, by their paths in the Unity project. */
internal suspend fun refreshProjectFiles(project: Project, paths: Collection<String>) {
  withContext(Dispatchers.IO) {
    val files = paths.mapNotNull { projectFile(project, it) }
    val known = files.mapNotNull { VirtualFileManager.getInstance().findFileByNioPath(it) }
    for (each in (files.mapNotNull(::nearestKnown) + known).distinct()) each.refresh(false, false)
  }
}

/** Where a path in the Unity project lies; `null` where it leads out of it, or there is none. */
internal fun projectFile(project: Project, path: String): Path? {
  val root = unityRoot(project) ?: return null
  return root.resolve(path).normalize().takeIf { it.startsWith(root) }
}

/** The path of a file within the Unity project, with slashes; `null` for one outside. */
internal fun pathInProject(project: Project, file: VirtualFile): String? =
  if (file.isInLocalFileSystem) pathInProject(project, file.toNioPath()) else null

internal fun pathInProject(project: Project, file: Path): String? {
  val root = unityRoot(project) ?: return null
  return if (file.startsWith(root)) root.relativize(file).joinToString("/") else null
}

private fun findFile(path: Path): VirtualFile? {
  val files = VirtualFileManager.getInstance()
  files.findFileByNioPath(path)?.let { return it }
  nearestKnown(path)?.refresh(false, false)
  return files.findFileByNioPath(path)
}

/** The nearest folder above a file that the IDE knows already. */
private fun nearestKnown(path: Path): VirtualFile? {
  val files = VirtualFileManager.getInstance()
  return generateSequence(path.parent) { it.parent }.firstNotNullOfOrNull { files.findFileByNioPath(it) }
}

private fun unityRoot(project: Project): Path? = project.getService(UnityProject::class.java).root
