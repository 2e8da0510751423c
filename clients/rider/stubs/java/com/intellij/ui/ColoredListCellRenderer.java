// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/ColoredListCellRenderer.java.
package com.intellij.ui;

import java.awt.Component;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.jetbrains.annotations.NotNull;

public abstract class ColoredListCellRenderer<T> extends SimpleColoredComponent implements ListCellRenderer<T> {
  @Override
  public Component getListCellRendererComponent(JList<? extends T> list, T value, int index, boolean selected, boolean hasFocus) {
    clear();
    setForeground(selected ? list.getSelectionForeground() : list.getForeground());
    customizeCellRenderer(list, value, index, selected, hasFocus);
    return this;
  }

  protected abstract void customizeCellRenderer(
    @NotNull JList<? extends T> list,
    T value,
    int index,
    boolean selected,
    boolean hasFocus
  );
}
