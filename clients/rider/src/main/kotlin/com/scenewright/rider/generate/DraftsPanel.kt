package com.scenewright.rider.generate

import com.intellij.ui.components.JBList
import com.intellij.ui.components.JBScrollPane
import com.intellij.util.ui.JBUI
import com.scenewright.rider.core.ResultWords
import com.scenewright.rider.core.resultPage
import com.scenewright.rider.settings.message
import com.scenewright.rider.view.htmlPane
import com.scenewright.rider.view.pictureIcon
import com.scenewright.rider.view.showBody
import java.awt.BorderLayout
import java.awt.Component
import java.awt.Dimension
import javax.swing.DefaultListCellRenderer
import javax.swing.DefaultListModel
import javax.swing.JLabel
import javax.swing.JList
import javax.swing.JPanel
import javax.swing.ListSelectionModel
import javax.swing.SwingConstants

/** Pixels along a side of a picture in the list, and of that of the chosen draft. */
private const val thumbnail = 96
private const val picture = 256

/** Drafts side by side, and what is to be known of the chosen one. On the event thread. */
internal class DraftsPanel(chosen: () -> Unit) : JPanel(BorderLayout()) {
  private val drafts = DefaultListModel<Draft>()
  private val list = JBList(drafts).apply {
    selectionMode = ListSelectionModel.SINGLE_SELECTION
    layoutOrientation = JList.HORIZONTAL_WRAP
    visibleRowCount = 1
    emptyText.setText(message("generate.none"))
    cellRenderer = DraftRenderer()
    addListSelectionListener {
      show(selectedValue)
      chosen()
    }
  }
  private val shown = JLabel().apply { verticalAlignment = SwingConstants.TOP }
  private val page = htmlPane {}

  init {
    val pictures = JBScrollPane(list).apply { preferredSize = Dimension(JBUI.scale(640), JBUI.scale(thumbnail + 48)) }
    val details = JPanel(BorderLayout()).apply {
      add(shown, BorderLayout.WEST)
      add(JBScrollPane(page), BorderLayout.CENTER)
      preferredSize = Dimension(JBUI.scale(640), JBUI.scale(picture + 8))
    }
    add(pictures, BorderLayout.NORTH)
    add(details, BorderLayout.CENTER)
  }

  val selected: Draft?
    get() = list.selectedValue

  fun all(): List<Draft> = drafts.elements().toList()

  fun add(draft: Draft) {
    if (all().any { it.result.id == draft.result.id }) return
    drafts.addElement(draft)
    if (drafts.size == 1 || list.isSelectionEmpty) list.selectedIndex = drafts.size - 1
  }

  fun remove(draft: Draft) {
    drafts.removeElement(draft)
    if (drafts.size > 0) list.selectedIndex = 0
  }

  private fun show(draft: Draft?) {
    shown.icon = draft?.picture?.let { pictureIcon(it, JBUI.scale(picture)) }
    page.showBody(if (draft == null) "" else resultPage(draft.result, words()))
    page.caretPosition = 0
  }

  private fun words() = ResultWords(
    unsatisfied = message("generate.unsatisfied"),
    warnings = message("generate.warnings"),
    metrics = message("generate.metrics"),
    files = { count -> message("generate.files", count) },
    replaces = message("generate.replaces"),
    goal = { goal -> message("generate.goal", goal) },
  )
}

/** A picture with its seed below it. */
private class DraftRenderer : DefaultListCellRenderer() {
  override fun getListCellRendererComponent(
    list: JList<*>,
    value: Any?,
    index: Int,
    isSelected: Boolean,
    cellHasFocus: Boolean,
  ): Component {
    val draft = value as? Draft
    val seed = draft?.seed?.toString()
    val text =
      if (seed == null) message("generate.draft", index + 1) else message("generate.draft.seed", index + 1, seed)
    super.getListCellRendererComponent(list, text, index, isSelected, cellHasFocus)
    icon = draft?.picture?.let { pictureIcon(it, JBUI.scale(thumbnail)) }
    horizontalTextPosition = SwingConstants.CENTER
    verticalTextPosition = SwingConstants.BOTTOM
    border = JBUI.Borders.empty(4)
    return this
  }
}
