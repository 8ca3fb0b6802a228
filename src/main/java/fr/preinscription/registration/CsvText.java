package fr.preinscription.registration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A table as spreadsheets write it: UTF-8, with or without its mark, or else Windows-1252; separated by semicolons, commas or
 * tabs, whichever the first line has most.
 *
 * @param encoding as people know it
 */
record CsvText(String text, String encoding, char separator) {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_FIELD = 2_000;
    private static final int LONGEST_LINE = 20_000;

    static CsvText of(byte[] file) {
        var marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        var bytes = ByteBuffer.wrap(file, marked ? 3 : 0, file.length - (marked ? 3 : 0));
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString();
            return new CsvText(text, "UTF-8", separator(text));
        } catch (CharacterCodingException notUtf8) {
            var text = Charset.forName("windows-1252").decode(bytes).toString();
            return new CsvText(text, "Windows-1252", separator(text));
        }
    }

    /** The lines one after the other; what is longer than any honest line is refused. */
    CsvReader<CsvRecord> lines() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_LINE * 2)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_LINE)
                                .build(),
                        text);
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        var best = ';';
        for (var candidate : new char[] {',', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
