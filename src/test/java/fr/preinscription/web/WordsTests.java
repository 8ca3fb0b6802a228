package fr.preinscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that candidates read, as it is written in templates, letters and sources, judged by docs/words.md. */
class WordsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path SOURCES = Path.of("src/main/java/fr/preinscription");

    /** Rooms that speak to candidates; those of the second list also speak to the office, in its own words. */
    private static final List<String> ROOMS = List.of("wizard", "followup", "document", "simulator", "proof");

    private static final List<String> SHARED_ROOMS = List.of("regulation", "registration", "notification", "web");

    /** What the office, a program or a viewer of PDF reads. */
    private static final Pattern NOT_READ = Pattern.compile("^(Office|Api|Metadata)");

    private static final int LONGEST = 25;

    /** What a text of law prescribes, word for word. */
    private static final List<String> PRESCRIBED = List.of(
            "Ce message est l’accusé de réception électronique prévu par les articles L. 112-11 et R. 112-11-1",
            "Si vous écrivez au recteur dans ces deux mois",
            "dans les deux mois qui suivent sa réponse ou, s’il ne répond pas");

    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'[\\p{L}«]");
    private static final Pattern BREAKING = Pattern.compile("[\\p{L}\\p{N})»’%] (?:[:;?!»](?![\\p{L}\\p{N}]))|« ");
    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}[\\p{Lu}\\d]{1,}(?![\\p{L}\\d-])");
    /** Known to everybody, or no words: codes of units, parts of an address; techniques that the statement must name. */
    private static final Pattern NO_WORD = Pattern.compile(
            "PDF|CEDEX|CS|III|[EUF]\\d+|L|R|D|N|À|CNIL|RGPD|JSON|POST|GET|RGAA|DSFR|INSEE|WCAG|AA|NVDA|JAWS|HTML|CSS|SVG");

    static List<Path> pages() throws IOException {
        return files(TEMPLATES, ".html")
                .filter(file -> !within(file, "bureau", "local", "bureau.html", "mail/staff-link.html"))
                .filter(file -> !file.endsWith("check-office.html"))
                .filter(file -> !file.getFileName().toString().startsWith("api"))
                .toList();
    }

    static List<Path> letters() throws IOException {
        return Stream.concat(
                        files(TEMPLATES.resolve("mail"), ".txt").filter(file -> !file.endsWith("staff-link.txt")),
                        files(RESOURCES.resolve("letters"), ".txt"))
                .toList();
    }

    static Stream<Path> sources(List<String> rooms) {
        return rooms.stream().flatMap(room -> {
            try {
                return files(SOURCES.resolve(room), ".java").toList().stream();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    static List<Path> candidateSources() {
        return sources(ROOMS)
                .filter(file -> !NOT_READ.matcher(file.getFileName().toString()).find())
                .toList();
    }

    static List<Path> allSources() {
        return Stream.concat(sources(ROOMS), sources(SHARED_ROOMS)).toList();
    }

    @Test
    void thereAreTexts() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(80);
        assertThat(letters()).hasSizeGreaterThan(20);
        assertThat(candidateSources()).hasSizeGreaterThan(100);
        assertThat(FrenchText.banned()).hasSizeGreaterThan(50);
    }

    @Test
    void aBannedWordIsSeenWhole() {
        assertThat(FrenchText.bannedIn("Veuillez écrire votre e-mail.")).containsExactly("e-mail", "veuillez");
        assertThat(FrenchText.bannedIn("Une plateformeuse a des papiers-peints."))
                .isEmpty();
        assertThat(FrenchText.words("Écrivez l’année\u00a0: 2027")).isEqualTo(4);
        assertThat(FrenchText.sentences("Une note. Deux\u00a0: trois ; quatre ? Oui."))
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsPlainFrench(Path file) {
        judge(file, FrenchText.ofPage(file));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aMessageIsPlainFrench(Path file) {
        judge(file, FrenchText.ofLines(file).stream().map(WordsTests::typeset).toList());
    }

    @ParameterizedTest
    @MethodSource("candidateSources")
    void aSourceIsPlainFrench(Path file) {
        judge(file, french(FrenchText.ofSource(file)));
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void aSourceWritesTheTypographicApostrophe(Path file) {
        assertThat(french(FrenchText.ofSource(file))).as("%s", file).noneMatch(STRAIGHT.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anAcronymIsAmongTheWordsOfTheHelp(Path file) {
        var explained = new HashSet<>(explained());
        var said = String.join(" ", FrenchText.ofPage(file));
        var unknown = ACRONYM.matcher(said)
                .results()
                .map(found -> found.group())
                .filter(word -> !NO_WORD.matcher(word).matches())
                .filter(word -> !explained.contains(word))
                .filter(word -> !said.contains(word + " (") && !said.contains("(" + word + ")"))
                .toList();

        assertThat(unknown)
                .as("explain in %s, or in information/help-words.html", file)
                .isEmpty();
    }

    @Test
    void everyPageLeadsToTheWordsOfTheExam() throws IOException {
        assertThat(Files.readString(TEMPLATES.resolve("layout.html"))).contains("@{/aide#mots}");
        assertThat(Files.readString(TEMPLATES.resolve("information/help-words.html")))
                .contains("id=\"mots\"");
    }

    @Test
    void theTitleOfAPageIsItsHeading() throws IOException {
        var title = Pattern.compile("pageTitle=(?:'([^']*)'|\\|([^|]*)\\|)");
        Set<String> titles = new HashSet<>();
        for (var file : pages()) {
            var text = Files.readString(file);
            var found = title.matcher(text);
            if (file.endsWith("layout.html") || !found.find()) {
                continue;
            }
            var named = filled(found.group(1) != null ? found.group(1) : found.group(2));
            var heading = Jsoup.parse(text).select("h1");
            if (!heading.isEmpty() && !heading.first().hasAttr("th:text")) {
                var first = filled(heading.first().text());
                assertThat(named.contains(first) || first.contains(named))
                        .as("« %s », « %s » in %s", named, first, file)
                        .isTrue();
            }
            assertThat(titles.add(named) || SAME_TITLE.contains(named))
                    .as("%s of %s is unique", named, file)
                    .isTrue();
        }
        assertThat(titles).hasSizeGreaterThan(20);
    }

    /** Pages of one address, of which only one is ever shown. */
    private static final Set<String> SAME_TITLE = Set.of("S’inscrire au BTS, session valeur");

    private static String filled(String text) {
        return text.replaceAll("\\[\\[.*?]]|\\$\\{[^}]*}", "valeur").replace('\u00a0', ' ');
    }

    /** A message in plain text keeps plain spaces. */
    private static String typeset(String line) {
        return line.replaceAll(" (?=[:;?!»])", "\u00a0").replace("« ", "«\u00a0");
    }

    private static void judge(Path file, List<String> texts) {
        for (var text : texts) {
            assertThat(text).as("%s", file).doesNotContainPattern(STRAIGHT).doesNotContainPattern(BREAKING);
            assertThat(text).as("%s", file).doesNotContainPattern(ISO_DATE).doesNotContain("(e)", "·e", ".e.s");
            assertThat(FrenchText.bannedIn(text)).as("« %s » in %s", text, file).isEmpty();
            assertThat(FrenchText.sentences(text)
                            .filter(sentence -> FrenchText.words(sentence) > LONGEST)
                            .filter(sentence -> PRESCRIBED.stream().noneMatch(sentence::contains)))
                    .as("too long in %s", file)
                    .isEmpty();
        }
    }

    private static Set<String> explained() {
        try {
            var words = Jsoup.parse(Files.readString(TEMPLATES.resolve("information/help-words.html")));
            var said = new HashSet<String>();
            words.select("dt").forEach(word -> said.add(word.text()));
            words.select("dd")
                    .forEach(meaning -> ACRONYM.matcher(meaning.text())
                            .results()
                            .map(found -> found.group())
                            .filter(word -> meaning.text().contains(word + " ("))
                            .forEach(said::add));
            return said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Literals that are sentences for people: not SQL, not a policy, not a pattern, not a line of a log. */
    private static List<String> french(List<String> literals) {
        return literals.stream()
                .filter(text -> Pattern.compile("\\p{L}{2}").matcher(text).find())
                .filter(text -> Pattern.compile("[éèêàùçôîœ’«]|\\b(le|la|les|un|une|votre|vous|ce)\\b")
                        .matcher(text)
                        .find())
                .filter(text -> !Pattern.compile(
                                "(?i)\\b(select|insert|update|delete|with) .*\\b(from|into|set)\\b|-src '|\\[\\^|\\\\p|\\{}|é\"'")
                        .matcher(text)
                        .find())
                .toList();
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static boolean within(Path file, String... places) {
        return Stream.of(places).anyMatch(place -> TEMPLATES.relativize(file).startsWith(place));
    }
}
