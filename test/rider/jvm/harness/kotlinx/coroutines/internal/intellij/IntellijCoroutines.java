package kotlinx.coroutines.internal.intellij;

import kotlin.coroutines.CoroutineContext;

/** Stands in for what the IDE's own build of coroutines adds, which its message bus asks for the context of the thread. */
public final class IntellijCoroutines {
  public static final IntellijCoroutines INSTANCE = new IntellijCoroutines();

  private IntellijCoroutines() {}

  public CoroutineContext currentThreadCoroutineContext() {
    return null;
  }
}
