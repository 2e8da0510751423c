// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/components/JBTextField.java.
package com.intellij.ui.components;

import com.intellij.util.ui.StatusText;
import javax.swing.JTextField;
import org.jetbrains.annotations.NotNull;

public class JBTextField extends JTextField {
  public JBTextField() {}

  public @NotNull StatusText getEmptyText() {
    return new StatusText() {};
  }
}
