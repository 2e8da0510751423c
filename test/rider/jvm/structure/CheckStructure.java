import com.jetbrains.plugin.structure.base.plugin.PluginCreationFail;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationResult;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationSuccess;
import com.jetbrains.plugin.structure.base.problems.PluginProblem;
import com.jetbrains.plugin.structure.intellij.plugin.IdePlugin;
import com.jetbrains.plugin.structure.intellij.plugin.IdePluginManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * usage: CheckStructure ZIP SCRATCH. Reads the plugin as the Marketplace does on upload, with JetBrains' own structure-intellij;
 * SCRATCH is a folder for what it unpacks. Prints `ok …` and `FAIL …`; exits with 1 after a failure.
 */
public final class CheckStructure {
  public static void main(String[] words) {
    PluginCreationResult<IdePlugin> result =
        IdePluginManager.createManager(Path.of(words[1])).createPlugin(Path.of(words[0]));
    List<PluginProblem> problems = new ArrayList<>();
    if (result instanceof PluginCreationSuccess<IdePlugin> success) {
      IdePlugin plugin = success.getPlugin();
      System.out.println("ok   the Marketplace’s checker reads " + plugin.getPluginId() + " " + plugin.getPluginVersion());
      problems.addAll(success.getWarnings());
      problems.addAll(success.getUnacceptableWarnings());
    } else if (result instanceof PluginCreationFail<IdePlugin> fail) {
      problems.addAll(fail.getErrorsAndWarnings());
    }
    for (PluginProblem problem : problems)
      System.out.println("FAIL " + problem.getLevel() + ": " + problem.getMessage().replaceAll("\\s+", " "));
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
