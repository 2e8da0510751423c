// Signatures of what we use. Seen in intellij-community, platform/analysis-api/src/com/intellij/codeInsight/intention/preview/IntentionPreviewInfo.java.
package com.intellij.codeInsight.intention.preview;

public interface IntentionPreviewInfo {
  IntentionPreviewInfo EMPTY = new IntentionPreviewInfo() {};
}
