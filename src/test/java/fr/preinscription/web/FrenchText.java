package fr.preinscription.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The sentences of templates, letters and sources, as people will read them; « valeur » stands for what is filled in. */
public final class FrenchText {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern FILLED =
            Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|\\[#.*?]|\\[/]|\\$\\{[^}]*}|\\{[a-z_é ]+}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
    private static final Pattern SOURCE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.?!…])[\\s\\u00a0]+(?=[\\p{Lu}«\\d])|(?<=[\\s\\u00a0][:;])[\\s\\u00a0]+|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private FrenchText() {}

    /** What a page says: the text of each block and the quoted arguments of its fragments. */
    static List<String> ofPage(Path file) {
        var html = TypographicTemplates.typeset(COMMENT.matcher(read(file)).replaceAll(""));
        List<String> said = new ArrayList<>();
        var block = new StringBuilder();
        collect(Jsoup.parse(html), block, said);
        flush(block, said);
        return said;
    }

    /** The lines of a mail or of a letter. */
    static List<String> ofLines(Path file) {
        return filled(read(file)).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The literals of a source, those joined by « + » as one. */
    static List<String> ofSource(Path file) {
        var text = read(file);
        var tokens = SOURCE.matcher(text);
        List<String> said = new ArrayList<>();
        var end = -1;
        while (tokens.find()) {
            var literal = tokens.group(1) != null ? tokens.group(1).replaceAll("\\s+", " ") : tokens.group(2);
            if (literal == null) {
                continue;
            }
            var plain = literal.replace("\\u00a0", "\u00a0")
                    .replace("\\u202f", "\u202f")
                    .replace("\\\"", "\"")
                    .replace("\\n", "\n");
            if (end >= 0 && text.substring(end, tokens.start()).matches("\\s*\\+\\s*")) {
                said.add(said.removeLast() + plain);
            } else {
                said.add(plain);
            }
            end = tokens.end();
        }
        return said.stream().map(FrenchText::filled).toList();
    }

    public static Stream<String> sentences(String said) {
        return Stream.of(SENTENCE.split(said));
    }

    public static long words(String sentence) {
        return Pattern.compile("[\\s\\u00a0\\u202f’]+")
                .splitAsStream(sentence)
                .filter(word -> WORD.matcher(word).find())
                .count();
    }

    /** The words of the right column of docs/words.md that a text says. */
    public static List<String> bannedIn(String text) {
        var plain = text.replace('\u00a0', ' ');
        return banned().stream()
                .filter(word -> Pattern.compile(
                                "(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}-])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(plain)
                        .find())
                .toList();
    }

    static List<String> banned() {
        return read(Path.of("docs/words.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.contains("never"))
                .map(line -> line.split("\\|")[2])
                .flatMap(words -> Stream.of(words.split(",")))
                .map(String::strip)
                .toList();
    }

    private static void collect(Node node, StringBuilder block, List<String> said) {
        if (node instanceof TextNode text) {
            block.append(text.getWholeText());
            return;
        }
        var starts = node instanceof Element element
                && (element.isBlock()
                        || element.normalName().matches("br|option|button|summary|legend|label|small|th:block"));
        // alternatives of a sentence stand in th:block; each is read after what comes before it
        if (starts && !(node instanceof Element element && element.normalName().equals("th:block"))) {
            flush(block, said);
        }
        for (Attribute attribute : node.attributes()) {
            if (attribute.getKey().startsWith("th:") || attribute.getKey().startsWith("aria-")) {
                quoted(attribute).forEach(said::add);
            }
        }
        node.childNodes().forEach(child -> collect(child, block, said));
        if (starts && !(node instanceof Element element && element.normalName().equals("th:block"))) {
            flush(block, said);
        }
    }

    private static Stream<String> quoted(Attribute attribute) {
        if (attribute.getKey().startsWith("aria-")) {
            return Stream.of(attribute.getValue());
        }
        return QUOTED.matcher(attribute.getValue())
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(FrenchText::filled)
                .filter(text -> text.contains(" ") && WORD.matcher(text).find());
    }

    private static void flush(StringBuilder block, List<String> said) {
        var text = filled(block.toString()).replaceAll("[ \\t\\n\\r]+", " ").strip();
        block.setLength(0);
        if (!text.isEmpty()) {
            said.add(text);
        }
    }

    private static String filled(String text) {
        return FILLED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("[#") || found.group().equals("[/]") ? "" : "valeur"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
