// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/ui/ComboBox.java.
package com.intellij.openapi.ui;

import javax.swing.JComboBox;

public class ComboBox<E> extends JComboBox<E> {
  public ComboBox(E[] items) {
    super(items);
  }
}
