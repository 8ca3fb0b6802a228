package fr.preinscription.registration;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.preinscription.registration.LastSessionCandidates.Candidate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the file of last session's candidates and marks, described in docs/last-session-format.md. Whatever is wrong is said
 * line by line; the good lines can be taken without the others.
 */
@Component
public class LastSessionFile {

    static final int MOST_LINES = 100_000;
    static final int MOST_FLAWS = 300;

    private final LastSessionColumns columns;

    LastSessionFile(LastSessionColumns columns) {
        this.columns = columns;
    }

    /**
     * Something wrong with the file.
     *
     * @param line as an editor numbers it, the titles being line 1; 0 for the file as a whole
     * @param column title of the column, empty for the line as a whole
     * @param value what is written there
     * @param expected what should be, one sentence in French
     */
    public record Flaw(long line, String column, String value, String expected) {}

    /**
     * What the file says.
     *
     * @param lines how many candidates it lists
     * @param wrongLines how many of them cannot be taken
     * @param candidates those of the good lines
     * @param flaws the first of them, in the order of the lines
     * @param encoding in which it was written
     * @param readable whether its lines could be read at all: when not, a flaw says why
     */
    public record Reading(
            int lines,
            int wrongLines,
            List<Candidate> candidates,
            List<Flaw> flaws,
            String encoding,
            boolean readable) {}

    /** @param session the session that these candidates sat */
    public Reading read(byte[] file, int session) {
        return new Lines(CsvText.of(file), session).read();
    }

    /** A title as it is compared: « Date de naissance » is {@code date_de_naissance}. */
    static String key(String title) {
        return Normalizer.normalize(title.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private final class Lines {

        private final CsvText text;
        private final int session;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private final Map<String, Long> lineOf = new HashMap<>();
        private List<String> titles = List.of();
        private int lines;
        private int wrong;
        private boolean readable = true;

        Lines(CsvText text, int session) {
            this.text = text;
            this.session = session;
        }

        Reading read() {
            try (var records = text.lines()) {
                for (var line : records) {
                    if (titles.isEmpty()) {
                        head(line);
                    } else if (readable) {
                        body(line);
                    }
                }
            } catch (CsvParseException | java.io.IOException e) {
                unreadable(new Flaw(
                        0,
                        "",
                        "",
                        "Le fichier n’est pas un tableau CSV lisible : un guillemet ou une ligne est mal fermé."));
            }
            if (titles.isEmpty() && readable) {
                unreadable(new Flaw(0, "", "", "Le fichier est vide : sa première ligne doit nommer les colonnes."));
            }
            return new Reading(lines, wrong, List.copyOf(candidates), List.copyOf(flaws), text.encoding(), readable);
        }

        private void head(CsvRecord line) {
            titles = line.getFields().stream().map(LastSessionFile::key).toList();
            columns.check(titles).forEach(this::unreadable);
        }

        private void body(CsvRecord line) {
            if (line.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            if (++lines > MOST_LINES) {
                unreadable(
                        new Flaw(0, "", "", "Le fichier a plus de " + MOST_LINES + " lignes. Coupez-le en plusieurs."));
                return;
            }
            var found = new ArrayList<Flaw>();
            var number = line.getStartingLineNumber();
            if (line.getFieldCount() != titles.size()) {
                found.add(new Flaw(
                        number,
                        "",
                        line.getFieldCount() + " colonnes",
                        "Il faut " + titles.size() + " colonnes, comme la ligne des titres."));
            } else {
                var candidate = columns.read(new LastSessionLine(number, fields(line), found), session);
                var twice = candidate == null ? null : lineOf.putIfAbsent(candidate.number(), number);
                if (twice != null && candidate != null) {
                    found.add(new Flaw(
                            number,
                            "numero_candidat",
                            candidate.number(),
                            "Ce numéro figure déjà à la ligne " + twice + "."));
                }
                if (candidate != null && found.isEmpty()) {
                    candidates.add(candidate);
                }
            }
            if (!found.isEmpty()) {
                wrong++;
                found.stream().limit(Math.max(0, MOST_FLAWS - flaws.size())).forEach(flaws::add);
            }
        }

        private Map<String, String> fields(CsvRecord line) {
            var fields = new LinkedHashMap<String, String>();
            for (var i = 0; i < titles.size(); i++) {
                fields.put(titles.get(i), line.getField(i).strip());
            }
            return fields;
        }

        private void unreadable(Flaw flaw) {
            readable = false;
            candidates.clear();
            flaws.add(flaw);
        }
    }
}
