package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All templates of pages, read as they are written; mails are not pages. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern THEME = Pattern.compile("\\bfr-[a-z]");

    static List<Path> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !TEMPLATES.relativize(file).startsWith("mail"))
                    .filter(file -> !TEMPLATES.relativize(file).startsWith("notification"))
                    .toList();
        }
    }

    @Test
    void thereAreTemplates() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHoldsAScriptAHandlerOrAStyle(Path file) throws IOException {
        var page = parse(file);

        assertThat(page.select("style, script:not([th:src]), [style], [th:style], object, embed, base"))
                .isEmpty();
        assertThat(page.select("iframe:not([sandbox=''])")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(TemplatesTests::handlers))
                .isEmpty();
        assertThat(page.select("[href^=javascript], [th:href*=javascript]")).isEmpty();
        assertThat(page.html()).doesNotContain("th:utext", "[(");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLoadedFromAnotherHost(Path file) throws IOException {
        var page = parse(file);

        assertThat(page.select("link[href], script[src], img[src], form[action]"))
                .isEmpty();
        assertThat(page.select("link, script, img, form").stream()
                        .map(Element::outerHtml)
                        .filter(html -> html.contains("://")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyTheLayoutAndTheFieldsKnowTheTheme(Path file) throws IOException {
        var relative = TEMPLATES.relativize(file);
        if (!relative.startsWith("field") && !relative.equals(Path.of("layout.html"))) {
            assertThat(THEME.matcher(Files.readString(file)).results().map(found -> found.group()))
                    .isEmpty();
        }
    }

    /** Thymeleaf cannot read an escaped apostrophe in the arguments of a fragment. */
    @ParameterizedTest
    @MethodSource("pages")
    void anApostropheIsWrittenAsItIsPrinted(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("\\'");
    }

    @Test
    void scriptsWriteTextNeverMarkup() throws IOException {
        try (var files = Files.walk(STATIC)) {
            assertThat(files.filter(file -> file.toString().endsWith(".js")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("insertAdjacentHTML", "document.write", "eval(", "://")
                            .doesNotContainPattern("(inner|outer)HTML\\s*\\+?=[^=]"));
        }
    }

    private static Document parse(Path file) throws IOException {
        return Jsoup.parse(COMMENT.matcher(Files.readString(file)).replaceAll(""));
    }

    private static Stream<String> handlers(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> attribute.getKey().replaceFirst("^th:", ""))
                .filter(name -> name.startsWith("on"));
    }
}
