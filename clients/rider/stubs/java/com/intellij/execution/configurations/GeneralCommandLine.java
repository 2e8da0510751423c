package com.intellij.execution.configurations;

import com.intellij.execution.ExecutionException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.annotations.NotNull;
import org.jetbrains.annotations.Nullable;

public class GeneralCommandLine {
  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private File workDirectory;

  public GeneralCommandLine(@NotNull String... command) {
    this.command.addAll(List.of(command));
  }

  public @NotNull String getExePath() {
    return command.get(0);
  }

  public @NotNull GeneralCommandLine withParameters(@NotNull String... parameters) {
    command.addAll(List.of(parameters));
    return this;
  }

  public @NotNull GeneralCommandLine withWorkDirectory(@Nullable String path) {
    workDirectory = path == null ? null : new File(path);
    return this;
  }

  public File getWorkDirectory() {
    return workDirectory;
  }

  public @NotNull Map<String, String> getEnvironment() {
    return environment;
  }

  public @NotNull GeneralCommandLine withEnvironment(@NotNull String key, @NotNull String value) {
    environment.put(key, value);
    return this;
  }

  public @NotNull GeneralCommandLine withCharset(@NotNull Charset charset) {
    return this;
  }

  public @NotNull List<String> getCommandLineList(@Nullable String exeName) {
    return List.copyOf(command);
  }

  public @NotNull Process createProcess() throws ExecutionException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(workDirectory);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException error) {
      throw new ExecutionException(error.getMessage(), error);
    }
  }
}
