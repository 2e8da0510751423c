// Signatures of what we use. Seen in intellij-community, platform/util/ui/src/com/intellij/util/ui/HTMLEditorKitBuilder.kt.
package com.intellij.util.ui;

import javax.swing.text.html.HTMLEditorKit;

public final class HTMLEditorKitBuilder {
  public static HTMLEditorKit simple() {
    return new HTMLEditorKit();
  }
}
