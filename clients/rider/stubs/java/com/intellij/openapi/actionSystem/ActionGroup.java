// Signatures of what we use. Seen in intellij-community, platform/editor-ui-api/src/com/intellij/openapi/actionSystem/ActionGroup.java.
package com.intellij.openapi.actionSystem;

public abstract class ActionGroup extends AnAction {}
