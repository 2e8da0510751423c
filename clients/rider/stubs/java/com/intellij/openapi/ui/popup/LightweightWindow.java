// Signatures of what we use. Seen in intellij-community, platform/ide-core/api-dump.txt.
package com.intellij.openapi.ui.popup;

public interface LightweightWindow {}
