// Signatures of what we use. Seen in intellij-community, platform/ide-core/src/com/intellij/openapi/ui/popup/LightweightWindowEvent.java.
package com.intellij.openapi.ui.popup;

public final class LightweightWindowEvent {
  private LightweightWindowEvent() {}
}
