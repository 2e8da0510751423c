// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/SimpleColoredComponent.java.
package com.intellij.ui;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jetbrains.annotations.NotNull;

public class SimpleColoredComponent extends JComponent {
  private String text = "";

  public void clear() {
    text = "";
  }

  public final void append(@NotNull String fragment, @NotNull SimpleTextAttributes attributes) {
    text += fragment;
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(font());
    return new Dimension(metrics.stringWidth(text) + 4, metrics.getHeight() + 2);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setFont(font());
    graphics.setColor(getForeground());
    graphics.drawString(text, 2, getFontMetrics(font()).getAscent() + 1);
  }

  private static Font font() {
    return UIManager.getFont("List.font");
  }
}
