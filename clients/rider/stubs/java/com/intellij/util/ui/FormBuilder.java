// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/util/ui/FormBuilder.java.
package com.intellij.util.ui;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jetbrains.annotations.NotNull;

public class FormBuilder {
  private final JPanel panel = new JPanel(new GridBagLayout());
  private int line;

  public static FormBuilder createFormBuilder() {
    return new FormBuilder();
  }

  public FormBuilder addLabeledComponent(@NotNull String labelText, @NotNull JComponent component) {
    JLabel label = new JLabel(labelText);
    label.setLabelFor(component);
    add(label, 0, 1);
    add(component, 1, 1);
    line++;
    return this;
  }

  public FormBuilder addComponent(@NotNull JComponent component) {
    add(component, 0, 2);
    line++;
    return this;
  }

  public FormBuilder addTooltip(String text) {
    add(new JLabel(text), 1, 1);
    line++;
    return this;
  }

  public @NotNull FormBuilder addComponentFillVertically(@NotNull JComponent component, int topInset) {
    return addComponent(component);
  }

  public JPanel getPanel() {
    return panel;
  }

  private void add(Component component, int column, int width) {
    GridBagConstraints place = new GridBagConstraints();
    place.gridx = column;
    place.gridy = line;
    place.gridwidth = width;
    panel.add(component, place);
  }
}
