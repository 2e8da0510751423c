package com.scenewright.harness;

import com.intellij.core.CoreApplicationEnvironment;
import com.intellij.mock.MockProject;
import com.intellij.openapi.Disposable;
import com.intellij.openapi.project.Project;
import java.nio.file.Path;
import java.util.function.Function;

/** The platform's own project without windows. In Java, since Kotlin's view of that class names one that the jar leaves out. */
final class PlatformProject {
  private PlatformProject() {}

  /** `services` answers those that the platform makes by their annotation, and null for all others. */
  static Project open(
      CoreApplicationEnvironment environment, Disposable disposable, Path root, Function<Class<?>, Object> services) {
    return new MockProject(environment.getApplication().getPicoContainer(), disposable) {
      @Override
      public String getBasePath() {
        return root.toString();
      }

      @Override
      public String getName() {
        return root.getFileName().toString();
      }

      @Override
      public <T> T getService(Class<T> type) {
        Object light = services.apply(type);
        return light == null ? super.getService(type) : type.cast(light);
      }
    };
  }
}
