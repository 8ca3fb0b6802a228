package fr.preinscription.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of the stories: the Chromium or Chrome of this machine. Where there is none the stories are skipped, and
 * {@link SkippedStories} says so at the end; with {@code CI=true} they fail instead.
 */
public class Chromium implements ExecutionCondition {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static Browser browser;

    static Optional<Path> executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        var folders = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)),
                Stream.of("/usr/bin", "/Applications/Google Chrome.app/Contents/MacOS"));
        return folders.flatMap(folder -> Stream.concat(NAMES.stream(), Stream.of("Google Chrome"))
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is there, or must be");
        }
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    /** A fresh profile: no cookie, nothing in the cache. */
    public static synchronized BrowserContext visitor(boolean javaScript, int width) {
        if (browser == null) {
            var executable = executable().orElseThrow(() -> new IllegalStateException("No Chromium on this machine"));
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setHeadless(true)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        return context;
    }
}
