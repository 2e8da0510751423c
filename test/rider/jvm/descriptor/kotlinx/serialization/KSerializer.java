package kotlinx.serialization;

/** The platform's loader names this class in a field; the Kotlin compiler's package leaves it out. */
public interface KSerializer<T> {}
