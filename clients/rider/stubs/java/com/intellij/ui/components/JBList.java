// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/ui/components/JBList.java.
package com.intellij.ui.components;

import com.intellij.util.ui.StatusText;
import javax.swing.JList;
import javax.swing.ListModel;
import org.jetbrains.annotations.NotNull;

public class JBList<E> extends JList<E> {
  public JBList(@NotNull ListModel<E> model) {
    super(model);
  }

  public @NotNull StatusText getEmptyText() {
    return new StatusText() {};
  }
}
