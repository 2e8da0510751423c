// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/components/JBTextArea.java.
package com.intellij.ui.components;

import com.intellij.util.ui.StatusText;
import javax.swing.JTextArea;
import org.jetbrains.annotations.NotNull;

public class JBTextArea extends JTextArea {
  public JBTextArea(int rows, int columns) {
    super(rows, columns);
  }

  public @NotNull StatusText getEmptyText() {
    return new StatusText() {};
  }
}
