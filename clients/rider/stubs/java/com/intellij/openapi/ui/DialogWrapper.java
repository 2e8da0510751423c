// Signatures of what we use. Seen in intellij-community, platform/platform-api/src/com/intellij/openapi/ui/DialogWrapper.java.
package com.intellij.openapi.ui;

import com.intellij.openapi.project.Project;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public abstract class DialogWrapper {
  public static final String DEFAULT_ACTION = "DefaultAction";

  /** Of the stub alone: what is open, for a test to act on. */
  public static final List<DialogWrapper> shownInTests = new CopyOnWriteArrayList<>();

  private JComponent center;
  private Action[] actions = {};
  private String error;
  private boolean isDisposed;
  private final Action cancel = new AbstractAction("Cancel") {
    @Override
    public void actionPerformed(ActionEvent event) {
      doCancelAction();
    }
  };

  protected DialogWrapper(@Nullable Project project, boolean canBeParent) {}

  protected void init() {
    center = createCenterPanel();
    actions = createActions();
  }

  protected abstract @Nullable JComponent createCenterPanel();

  protected Action[] createActions() {
    return new Action[] {cancel};
  }

  protected @NotNull Action getCancelAction() {
    return cancel;
  }

  public @Nullable JComponent getPreferredFocusedComponent() {
    return null;
  }

  protected @Nullable String getDimensionServiceKey() {
    return null;
  }

  public JComponent getContentPanel() {
    return center;
  }

  protected void setCancelButtonText(String text) {
    cancel.putValue(Action.NAME, text);
  }

  protected void setErrorText(@Nullable String text) {
    error = text;
  }

  public void doCancelAction() {
    shownInTests.remove(this);
    isDisposed = true;
    dispose();
  }

  protected void dispose() {}

  public void setModal(boolean modal) {}

  public void setTitle(String title) {}

  public void show() {
    shownInTests.add(this);
  }

  public boolean isDisposed() {
    return isDisposed;
  }

  /** Of the stub alone. */
  public Action[] actionsInTests() {
    return actions;
  }

  /** Of the stub alone. */
  public @Nullable String errorInTests() {
    return error;
  }

  protected abstract class DialogWrapperAction extends AbstractAction {
    protected DialogWrapperAction(String name) {
      super(name);
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      doAction(event);
    }

    protected abstract void doAction(ActionEvent event);
  }
}
