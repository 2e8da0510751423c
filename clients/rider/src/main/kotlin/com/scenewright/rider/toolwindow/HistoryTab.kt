package com.scenewright.rider.toolwindow

import com.intellij.icons.AllIcons
import com.intellij.openapi.Disposable
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.ui.SimpleTextAttributes
import com.intellij.ui.components.JBScrollPane
import com.scenewright.rider.core.FilePlace
import com.scenewright.rider.core.changedFiles
import com.scenewright.rider.core.shownFile
import com.scenewright.rider.core.titleOf
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.protocol.HistoryParams
import com.scenewright.rider.protocol.HistoryRow
import com.scenewright.rider.protocol.UndoParams
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.DrawingThread
import com.scenewright.rider.view.RowList
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.openPlace
import com.scenewright.rider.view.projectFile
import com.scenewright.rider.view.refreshProjectFiles
import com.scenewright.rider.view.whenShown
import java.awt.BorderLayout
import javax.swing.JLabel
import javax.swing.JPanel
import kotlinx.coroutines.Job
import kotlinx.coroutines.withContext

/** Rows that are asked for. */
private const val shownRows = 100

/** What was generated into the project, to be opened and taken back. Asked for anew whenever it comes into sight. */
internal fun historyTab(project: Project, parent: Disposable): Tab {
  var asked: Job? = null
  val status = JLabel(" ")
  val list = RowList<HistoryRow>(
    draw = { row ->
      append(titleOf(row), SimpleTextAttributes.REGULAR_BOLD_ATTRIBUTES)
      append("  ${row.prompt ?: row.kind}", SimpleTextAttributes.REGULAR_ATTRIBUTES)
      append("  ${detailOf(row)}", SimpleTextAttributes.GRAYED_ATTRIBUTES)
    },
    open = { row -> project.launch { openRow(project, row) } },
  )
  suspend fun show() {
    val (rows, none) = find(project)
    withContext(DrawingThread) { list.show(rows, none) }
  }
  val load = {
    asked?.cancel()
    asked = project.launch { show() }
  }
  val undo = {
    list.selected?.let { row ->
      project.launch {
        val told = takeBack(project, row)
        withContext(DrawingThread) { status.text = told }
        show()
      }
    }
  }
  val rows = JPanel(BorderLayout()).apply {
    add(JBScrollPane(list.component), BorderLayout.CENTER)
    add(status, BorderLayout.SOUTH)
  }
  val panel = withButtons(
    rows,
    TabAction(message("tab.refresh"), AllIcons.Actions.Refresh) { load() },
    TabAction(message("tab.open"), AllIcons.Actions.MenuOpen) { list.openSelected() },
    TabAction(message("history.undo"), AllIcons.Actions.Undo) { undo() },
  )
  panel.whenShown { load() }
  Disposer.register(parent) { asked?.cancel() }
  return Tab(message("tab.history"), panel, list.component)
}

private fun detailOf(row: HistoryRow): String {
  val changed = changedFiles(row)
  val state = if (changed == 0) message("history.unchanged") else message("history.changed", changed)
  return listOfNotNull(row.createdAt?.take("2026-01-01".length), state).joinToString(" · ")
}

private suspend fun find(project: Project): Pair<List<HistoryRow>, String> =
  when (val answer = ask(project) { it.history(HistoryParams(shownRows)) }) {
    is Answer.Failure -> emptyList<HistoryRow>() to answer.text
    is Answer.Success -> answer.value to message("history.none")
  }

private suspend fun openRow(project: Project, row: HistoryRow) {
  val path = shownFile(row)?.let { projectFile(project, it) } ?: return
  openPlace(project, FilePlace(path, 0))
}

/** Take a result back; what is to be told of it. */
private suspend fun takeBack(project: Project, row: HistoryRow): String =
  when (val answer = ask(project) { it.undo(UndoParams(row.id)) }) {
    is Answer.Failure -> answer.text
    is Answer.Success -> {
      val (removed, kept) = answer.value
      refreshProjectFiles(project, removed)
      val undone = message("history.undone", removed.size)
      if (kept.isEmpty()) undone else "$undone ${message("history.kept", kept.joinToString())}"
    }
  }
