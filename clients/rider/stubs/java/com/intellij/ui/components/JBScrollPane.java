// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/components/JBScrollPane.java.
package com.intellij.ui.components;

import java.awt.Component;
import javax.swing.JScrollPane;

public class JBScrollPane extends JScrollPane {
  public JBScrollPane(Component view) {
    super(view);
  }
}
