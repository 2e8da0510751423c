// Signatures of what we use. Seen in intellij-community, platform/util/ui/src/com/intellij/util/ui/JBUI.java.
package com.intellij.util.ui;

import javax.swing.border.Border;
import javax.swing.border.EmptyBorder;

public class JBUI {
  public static int scale(int value) {
    return value;
  }

  public static final class Borders {
    public static Border empty(int topAndBottom, int leftAndRight) {
      return new EmptyBorder(topAndBottom, leftAndRight, topAndBottom, leftAndRight);
    }

    public static Border empty(int offsets) {
      return empty(offsets, offsets);
    }
  }
}
