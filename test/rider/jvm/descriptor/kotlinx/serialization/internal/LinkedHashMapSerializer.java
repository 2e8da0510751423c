package kotlinx.serialization.internal;

import kotlinx.serialization.KSerializer;

/** Stands in for a class that the Kotlin compiler's package leaves out; nothing is serialized here. */
public final class LinkedHashMapSerializer implements KSerializer<Object> {
  public LinkedHashMapSerializer(KSerializer<?> key, KSerializer<?> value) {}
}
