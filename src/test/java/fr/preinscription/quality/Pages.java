package fr.preinscription.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** All pages that the application has, as the application itself tells: nothing to keep up to date when one is added. */
final class Pages {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What answers to GET with the name of a view and is no page, and why. Files and JSON are known by what they return. */
    private static final Map<String, String> NOT_PAGES = Map.of(
            "/inscription", "leads to the entry",
            "/inscription/reprendre", "leads to the page where the form was left");

    private final List<PathPattern> patterns;

    Pages(RequestMappingHandlerMapping mappings) {
        patterns = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        isPage(mapping.getKey(), mapping.getValue().getMethod().getReturnType()))
                .flatMap(mapping -> mapping.getKey().getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> !NOT_PAGES.containsKey(plain(pattern)))
                .distinct()
                .sorted(PathPattern.SPECIFICITY_COMPARATOR.thenComparing(PathPattern::getPatternString))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo mapping, Class<?> answer) {
        var methods = mapping.getMethodsCondition().getMethods();
        var types = mapping.getProducesCondition().getProducibleMediaTypes();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && (answer == String.class || answer == ModelAndView.class)
                && (types.isEmpty() || types.contains(MediaType.TEXT_HTML));
    }

    /** « /bureau/dossiers/{number} »: without what a variable must look like. */
    private static String plain(PathPattern pattern) {
        return pattern.getPatternString().replaceAll("\\{(\\w+)[^/]*\\}", "{$1}");
    }

    List<String> all() {
        return patterns.stream().map(Pages::plain).sorted().toList();
    }

    /** The page that has this address, without host and query. */
    Optional<String> of(String path) {
        var address = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(address))
                .min(Comparator.naturalOrder())
                .map(Pages::plain);
    }

    /** Templates that draw a whole page, with the frame that they use; those of the local run are not in the product. */
    static Map<String, String> templates() throws IOException {
        var templates = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                var name = TEMPLATES.relativize(file).toString().replace(".html", "");
                var text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
                if (!name.startsWith("local")) {
                    Stream.of("layout", "bureau")
                            .filter(frame -> text.contains(frame + " :: page("))
                            .forEach(frame -> templates.put(name, frame));
                }
            }
        }
        return templates;
    }
}
