import com.intellij.util.xmlb.annotations.Attribute;
import com.intellij.util.xmlb.annotations.Tag;

/**
 * What the platform's own serializer reads of an extension that is a bean. The attributes and tags that name a class, from the
 * beans of the platform: `IntentionActionBean`, `ConfigurableEP`, `ToolWindowEP`, `StatusBarWidgetFactory` and their like.
 */
public final class ExtensionBean {
  @Attribute public String id;
  @Attribute public String implementation;
  @Attribute public String implementationClass;
  @Attribute public String instance;
  @Attribute public String provider;
  @Attribute public String factoryClass;
  @Attribute public String key;
  @Tag public String className;

  /** The class that the bean stands for under the name `from`; null where it names none. */
  public String classNamed(String from) {
    return switch (from) {
      case "implementation" -> implementation;
      case "implementationClass" -> implementationClass;
      case "instance" -> instance;
      case "provider" -> provider;
      case "factoryClass" -> factoryClass;
      case "className" -> className;
      default -> throw new IllegalArgumentException(from);
    };
  }
}
