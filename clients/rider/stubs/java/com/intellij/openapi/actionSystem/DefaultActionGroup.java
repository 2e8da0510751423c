// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/actionSystem/DefaultActionGroup.java.
package com.intellij.openapi.actionSystem;

import java.util.List;
import org.jetbrains.annotations.NotNull;

public class DefaultActionGroup extends ActionGroup {
  private List<? extends AnAction> children = List.of();

  public DefaultActionGroup() {}

  public DefaultActionGroup(@NotNull List<? extends AnAction> actions) {
    children = actions;
  }

  public final AnAction[] getChildActionsOrStubs() {
    return children.toArray(new AnAction[0]);
  }

  @Override
  public void actionPerformed(@NotNull AnActionEvent event) {}
}
