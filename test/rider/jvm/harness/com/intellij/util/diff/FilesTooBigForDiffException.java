package com.intellij.util.diff;

/** Stands in for a class that the Kotlin compiler's package leaves out and documents name. */
public final class FilesTooBigForDiffException extends Exception {}
