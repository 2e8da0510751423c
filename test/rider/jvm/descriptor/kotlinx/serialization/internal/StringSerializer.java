package kotlinx.serialization.internal;

import kotlinx.serialization.KSerializer;

/** Stands in for a class that the Kotlin compiler's package leaves out; nothing is serialized here. */
public final class StringSerializer implements KSerializer<String> {
  public static final StringSerializer INSTANCE = new StringSerializer();
}
