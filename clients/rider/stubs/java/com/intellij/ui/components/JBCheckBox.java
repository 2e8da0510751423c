package com.intellij.ui.components;

import javax.swing.JCheckBox;
import org.jetbrains.annotations.Nullable;

public class JBCheckBox extends JCheckBox {
  public JBCheckBox() {}

  public JBCheckBox(@Nullable String text) {
    super(text);
  }
}
