// Signatures of what we use. Seen in intellij-community, platform/core-ui/src/ui/SimpleTextAttributes.java.
package com.intellij.ui;

public final class SimpleTextAttributes {
  public static final SimpleTextAttributes REGULAR_ATTRIBUTES = new SimpleTextAttributes();
  public static final SimpleTextAttributes REGULAR_BOLD_ATTRIBUTES = new SimpleTextAttributes();
  public static final SimpleTextAttributes GRAYED_ATTRIBUTES = new SimpleTextAttributes();

  private SimpleTextAttributes() {}
}
