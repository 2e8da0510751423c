// Signatures of what we use. Seen in intellij-community, platform/util/ui/src/com/intellij/icons/AllIcons.java.
package com.intellij.icons;

import javax.swing.Icon;
import javax.swing.ImageIcon;

public class AllIcons {
  public static class Actions {
    public static final Icon GC = new ImageIcon();
    public static final Icon MenuOpen = new ImageIcon();
    public static final Icon Refresh = new ImageIcon();
    public static final Icon Restart = new ImageIcon();
    public static final Icon Undo = new ImageIcon();
  }
}
