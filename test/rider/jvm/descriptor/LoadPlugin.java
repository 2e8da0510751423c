import com.intellij.core.CoreApplicationEnvironment;
import com.intellij.ide.plugins.ContainerDescriptor;
import com.intellij.ide.plugins.IdeaPluginDescriptorImpl;
import com.intellij.ide.plugins.PluginDescriptorLoader;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.extensions.ExtensionPoint;
import com.intellij.openapi.extensions.impl.ExtensionsAreaImpl;
import com.intellij.openapi.util.Disposer;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * usage: LoadPlugin JAR POINTS. Loads the jar's plugin.xml with the platform's own descriptor loader, registers the extension
 * points of the file POINTS in the platform's own extension area, and has it make every extension. A line of POINTS has four
 * columns parted by tabs: the point's name, `interface` or `bean`, the name under which a bean names its class or `-`, and the
 * type that the class must have or `-`. Prints `ok …` and `FAIL …`; exits with 1 after a failure.
 */
public final class LoadPlugin {
  private static int failures;

  public static void main(String[] words) throws Exception {
    new CoreApplicationEnvironment(Disposer.newDisposable("Scenewright"), true);
    IdeaPluginDescriptorImpl plugin = load(Path.of(words[0]));
    if (plugin != null) {
      Map<String, Point> points = readPoints(Path.of(words[1]));
      extensions(plugin, points);
      services("application", plugin.appContainerDescriptor);
      services("project", plugin.projectContainerDescriptor);
    }
    System.exit(failures == 0 ? 0 : 1);
  }

  private record Point(String name, boolean bean, String from, String type) {}

  private static IdeaPluginDescriptorImpl load(Path jar) {
    try {
      IdeaPluginDescriptorImpl plugin = PluginDescriptorLoader.loadForCoreEnv(jar, "plugin.xml");
      tell("the platform’s loader reads plugin.xml", plugin != null, "it answers no descriptor");
      if (plugin == null) return null;
      String told = plugin.getPluginId() + ", version " + plugin.getVersion() + ", since " + plugin.getSinceBuild();
      tell("it is complete: " + told, plugin.isIncomplete == null, String.valueOf(plugin.isIncomplete));
      return plugin;
    } catch (Throwable error) {
      tell("the platform’s loader reads plugin.xml", false, messages(error));
      return null;
    }
  }

  private static Map<String, Point> readPoints(Path file) throws Exception {
    Map<String, Point> points = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      points.put(cells[0], new Point(cells[0], cells[1].equals("bean"), cells[2], cells[3]));
    }
    return points;
  }

  private static void extensions(IdeaPluginDescriptorImpl plugin, Map<String, Point> points) {
    // The loader sorts extensions of points that it knows into the containers and leaves the others here.
    Map<String, Integer> declared = new LinkedHashMap<>();
    plugin.epNameToExtensions.forEach((name, list) -> declared.put(name, list.size()));
    for (ContainerDescriptor container : List.of(plugin.appContainerDescriptor, plugin.projectContainerDescriptor))
      if (container.extensions != null) container.extensions.forEach((name, list) -> declared.put(name, list.size()));
    tell("it declares extensions", !declared.isEmpty(), "none");
    ExtensionsAreaImpl area = (ExtensionsAreaImpl) ApplicationManager.getApplication().getExtensionArea();
    for (String name : declared.keySet()) {
      Point point = points.get(name);
      if (point == null) tell("the extension point " + name + " is known", false, "the table of points lacks it");
      else register(area, point);
    }
    plugin.registerExtensions(area.getNameToPointMap(), plugin.appContainerDescriptor, new ArrayList<>());
    declared.forEach((name, count) -> {
      Point point = points.get(name);
      if (point != null && area.hasExtensionPoint(name)) make(area, point, count);
    });
  }

  private static void register(ExtensionsAreaImpl area, Point point) {
    try {
      String type = point.bean ? ExtensionBean.class.getName() : Class.forName(point.type, false, loader()).getName();
      ExtensionPoint.Kind kind = point.bean ? ExtensionPoint.Kind.BEAN_CLASS : ExtensionPoint.Kind.INTERFACE;
      area.registerExtensionPoint(point.name, type, kind, true);
    } catch (Throwable error) {
      tell("the extension point " + point.name + " is registered", false, messages(error));
    }
  }

  private static void make(ExtensionsAreaImpl area, Point point, int declared) {
    try {
      List<?> made = area.getExtensionPoint(point.name).getExtensionList();
      tell(point.name + ": the extension area makes " + declared, made.size() == declared, "it makes " + made.size());
      if (!point.bean || point.from.equals("-")) return;
      for (Object bean : made) instance(point, ((ExtensionBean) bean).classNamed(point.from));
    } catch (Throwable error) {
      tell(point.name + ": the extension area makes " + declared, false, messages(error));
    }
  }

  private static void instance(Point point, String name) {
    try {
      Class<?> type = Class.forName(point.type, false, loader());
      Object made = Class.forName(name, true, loader()).getDeclaredConstructor().newInstance();
      tell("  " + name, type.isInstance(made), "does not implement " + point.type);
    } catch (Throwable error) {
      tell("  " + name, false, messages(error));
    }
  }

  /** Services are made with what the platform injects: nothing, the project, a scope, or the project and a scope. */
  private static void services(String where, ContainerDescriptor container) {
    Set<String> injected = Set.of("com.intellij.openapi.project.Project", "kotlinx.coroutines.CoroutineScope");
    container.getServices().forEach(service -> {
      String name = service.serviceImplementation;
      try {
        Class<?> type = Class.forName(name, true, loader());
        boolean fits = false;
        for (Constructor<?> each : type.getDeclaredConstructors())
          fits |= Arrays.stream(each.getParameterTypes()).allMatch(parameter -> injected.contains(parameter.getName()));
        tell(where + " service " + name, fits, "has no constructor that the platform can call");
      } catch (Throwable error) {
        tell(where + " service " + name, false, messages(error));
      }
    });
  }

  private static ClassLoader loader() {
    return LoadPlugin.class.getClassLoader();
  }

  private static String messages(Throwable error) {
    StringBuilder told = new StringBuilder();
    for (Throwable each = error; each != null; each = each.getCause()) told.append(each).append(' ');
    return told.toString().replaceAll("\\s+", " ").trim();
  }

  private static void tell(String what, boolean ok, String why) {
    System.out.println((ok ? "ok   " : "FAIL ") + what + (ok ? "" : ": " + why));
    if (!ok) failures++;
  }
}
