package com.scenewright.rider.view

import com.intellij.ui.ColoredListCellRenderer
import com.intellij.ui.components.JBList
import java.awt.event.KeyAdapter
import java.awt.event.KeyEvent
import java.awt.event.MouseAdapter
import java.awt.event.MouseEvent
import javax.swing.DefaultListModel
import javax.swing.JList
import javax.swing.ListSelectionModel

/** A list of rows, of which Enter and a double click open one. On the event thread. */
internal class RowList<Row>(
  private val draw: ColoredListCellRenderer<Row>.(Row) -> Unit,
  private val open: (Row) -> Unit,
) {
  private val rows = DefaultListModel<Row>()

  val component: JBList<Row> = JBList(rows).apply {
    selectionMode = ListSelectionModel.SINGLE_SELECTION
    cellRenderer = RowRenderer(draw)
    addKeyListener(
      object : KeyAdapter() {
        override fun keyPressed(event: KeyEvent) {
          if (event.keyCode == KeyEvent.VK_ENTER) openSelected()
        }
      },
    )
    addMouseListener(
      object : MouseAdapter() {
        override fun mouseClicked(event: MouseEvent) {
          if (event.clickCount == 2) openSelected()
        }
      },
    )
  }

  val selected: Row?
    get() = component.selectedValue

  /** Show these rows; a text where there are none. */
  fun show(shown: List<Row>, none: String) {
    component.emptyText.setText(none)
    rows.clear()
    for (row in shown) rows.addElement(row)
    if (shown.isNotEmpty()) component.selectedIndex = 0
  }

  fun openSelected() {
    selected?.let(open)
  }
}

private class RowRenderer<Row>(private val draw: ColoredListCellRenderer<Row>.(Row) -> Unit) :
  ColoredListCellRenderer<Row>() {
  override fun customizeCellRenderer(
    list: JList<out Row>,
    value: Row,
    index: Int,
    selected: Boolean,
    hasFocus: Boolean,
  ) = draw(value)
}
