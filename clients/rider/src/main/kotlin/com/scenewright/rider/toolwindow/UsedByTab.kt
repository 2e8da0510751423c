package com.scenewright.rider.toolwindow

import com.intellij.icons.AllIcons
import com.intellij.openapi.Disposable
import com.intellij.openapi.fileEditor.FileEditorManager
import com.intellij.openapi.fileEditor.FileEditorManagerEvent
import com.intellij.openapi.fileEditor.FileEditorManagerListener
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.openapi.vfs.VirtualFile
import com.intellij.ui.SimpleTextAttributes
import com.intellij.ui.components.JBScrollPane
import com.scenewright.rider.core.FilePlace
import com.scenewright.rider.core.UsageLine
import com.scenewright.rider.core.fileNameOf
import com.scenewright.rider.core.filePathOf
import com.scenewright.rider.core.lineOfObject
import com.scenewright.rider.core.usageLines
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.lsp.uriOf
import com.scenewright.rider.protocol.RefsParams
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.DrawingThread
import com.scenewright.rider.view.RowList
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.openPlace
import com.scenewright.rider.view.whenShown
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.withContext
import org.eclipse.lsp4j.TextDocumentIdentifier

/** What of the project uses the file in the editor. It follows the editor while it is seen. */
internal fun usedByTab(project: Project, parent: Disposable): Tab {
  var asked: Job? = null
  val list = RowList<UsageLine>(
    draw = { line ->
      when (line) {
        is UsageLine.User -> {
          append(fileNameOf(line.path), SimpleTextAttributes.REGULAR_BOLD_ATTRIBUTES)
          append("  ${line.path}  ${message("usedBy.count", line.count)}", SimpleTextAttributes.GRAYED_ATTRIBUTES)
        }
        is UsageLine.Use -> {
          append("    ${line.title}", SimpleTextAttributes.REGULAR_ATTRIBUTES)
          append("  ${line.detail}", SimpleTextAttributes.GRAYED_ATTRIBUTES)
        }
      }
    },
    open = { line -> project.launch { openLine(project, line) } },
  )
  val load = { file: VirtualFile? ->
    asked?.cancel()
    asked = project.launch {
      val (lines, none) = if (file == null) emptyList<UsageLine>() to message("usedBy.noFile") else find(project, file)
      withContext(DrawingThread) { list.show(lines, none) }
    }
  }
  val loadSelected = { load(FileEditorManager.getInstance(project).selectedFiles.firstOrNull()) }
  val panel = withButtons(
    JBScrollPane(list.component),
    TabAction(message("tab.refresh"), AllIcons.Actions.Refresh, loadSelected),
  )
  panel.whenShown(loadSelected)
  project.messageBus.connect(parent).subscribe(
    FileEditorManagerListener.FILE_EDITOR_MANAGER,
    object : FileEditorManagerListener {
      override fun selectionChanged(event: FileEditorManagerEvent) {
        if (panel.isShowing) load(event.newFile)
      }
    },
  )
  Disposer.register(parent) { asked?.cancel() }
  return Tab(message("tab.usedBy"), panel, list.component)
}

private suspend fun find(project: Project, file: VirtualFile): Pair<List<UsageLine>, String> {
  val params = RefsParams(textDocument = TextDocumentIdentifier(uriOf(project, file)))
  return when (val answer = ask(project) { it.refs(params) }) {
    is Answer.Failure -> emptyList<UsageLine>() to answer.text
    is Answer.Success -> (answer.value?.let(::usageLines) ?: emptyList()) to message("usedBy.none", file.name)
  }
}

private suspend fun openLine(project: Project, line: UsageLine) {
  val path = line.uri?.let(::filePathOf) ?: return
  val fileId = (line as? UsageLine.Use)?.fileId
  openPlace(project, FilePlace(path, if (fileId == null) 0 else lineIn(path, fileId)))
}

private suspend fun lineIn(path: Path, fileId: String): Int =
  withContext(Dispatchers.IO) {
    try {
      Files.newBufferedReader(path).useLines { lineOfObject(it, fileId) }
    } catch (_: IOException) {
      0
    }
  }
