package com.scenewright.rider.toolwindow

import com.intellij.openapi.Disposable
import com.intellij.openapi.project.Project
import com.intellij.openapi.util.Disposer
import com.intellij.ui.SimpleTextAttributes
import com.intellij.ui.components.JBScrollPane
import com.intellij.ui.components.JBTextField
import com.scenewright.rider.core.FilePlace
import com.scenewright.rider.core.filePathOf
import com.scenewright.rider.core.placeOf
import com.scenewright.rider.core.snippetOf
import com.scenewright.rider.core.titleOf
import com.scenewright.rider.lsp.Answer
import com.scenewright.rider.lsp.ask
import com.scenewright.rider.protocol.SearchParams
import com.scenewright.rider.protocol.SearchRow
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.DrawingThread
import com.scenewright.rider.view.RowList
import com.scenewright.rider.view.launch
import com.scenewright.rider.view.openPlace
import java.awt.BorderLayout
import javax.swing.JPanel
import javax.swing.event.DocumentEvent
import javax.swing.event.DocumentListener
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext

/** Rows that are asked for. */
private const val shownRows = 50

/** Milliseconds without a key before the server is asked. */
private const val pause = 150L

/** A box that searches the project as one types, and what was found. */
internal fun searchTab(project: Project, parent: Disposable): Tab {
  var asked: Job? = null
  val list = RowList<SearchRow>(
    draw = { row ->
      append(titleOf(row), SimpleTextAttributes.REGULAR_ATTRIBUTES)
      append("  ${placeOf(row)}", SimpleTextAttributes.GRAYED_ATTRIBUTES)
      append("  ${snippetOf(row)}", SimpleTextAttributes.GRAYED_ATTRIBUTES)
    },
    open = { row -> project.launch { openRow(project, row) } },
  )
  val box = JBTextField().apply { emptyText.setText(message("search.placeholder")) }
  box.document.addDocumentListener(
    whenChanged {
      asked?.cancel()
      asked = project.launch {
        delay(pause)
        val (rows, none) = find(project, box.text)
        withContext(DrawingThread) { list.show(rows, none) }
      }
    },
  )
  box.addActionListener { list.openSelected() }
  Disposer.register(parent) { asked?.cancel() }
  list.show(emptyList(), message("search.hint"))
  val panel = JPanel(BorderLayout()).apply {
    add(box, BorderLayout.NORTH)
    add(JBScrollPane(list.component), BorderLayout.CENTER)
  }
  return Tab(message("tab.search"), panel, box)
}

/** What was found, and what to say where that is nothing. */
private suspend fun find(project: Project, text: String): Pair<List<SearchRow>, String> {
  val query = text.trim()
  if (query.isEmpty()) return emptyList<SearchRow>() to message("search.hint")
  return when (val answer = ask(project) { it.search(SearchParams(query, limit = shownRows)) }) {
    is Answer.Failure -> emptyList<SearchRow>() to answer.text
    is Answer.Success -> answer.value to message("search.none")
  }
}

private suspend fun openRow(project: Project, row: SearchRow) {
  val path = row.uri?.let(::filePathOf) ?: return
  openPlace(project, FilePlace(path, maxOf(0, row.line - 1)))
}

private fun whenChanged(task: () -> Unit): DocumentListener =
  object : DocumentListener {
    override fun insertUpdate(event: DocumentEvent) = task()

    override fun removeUpdate(event: DocumentEvent) = task()

    override fun changedUpdate(event: DocumentEvent) = task()
  }
