// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/ui/SimpleToolWindowPanel.java.
package com.intellij.openapi.ui;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public class SimpleToolWindowPanel extends JPanel {
  public SimpleToolWindowPanel(boolean vertical, boolean borderless) {
    super(new BorderLayout());
  }

  public void setToolbar(@Nullable JComponent component) {
    if (component != null) add(component, BorderLayout.NORTH);
  }

  public void setContent(@NotNull JComponent component) {
    add(component, BorderLayout.CENTER);
  }
}
