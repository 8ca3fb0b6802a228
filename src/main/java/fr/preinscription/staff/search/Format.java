package fr.preinscription.staff.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The tables that can be taken away, written line by line: whatever their length, they take no more memory. */
enum Format {
    /** UTF-8 with its mark, semicolons, every text between quotes, dates as 2026-11-25 and 2026-11-25 17:00:00. */
    CSV("csv", "text/csv; charset=UTF-8") {
        @Override
        Table begin(OutputStream out, List<String> heads) throws IOException {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            var csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .quoteStrategy(QuoteStrategies.ALWAYS)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(heads.stream().map(Harmless::text).toList());
            return new Table() {
                @Override
                public void add(List<Cell> cells) {
                    csv.writeRecord(
                            cells.stream().map(cell -> plain(cell.value())).toList());
                }

                @Override
                public void close() throws IOException {
                    csv.close();
                }
            };
        }
    },
    /** Texts are texts and nothing else, with no apostrophe added; dates are dates. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Table begin(OutputStream out, List<String> heads) {
            return new Sheets(out, heads);
        }
    };

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** A table being written. */
    interface Table extends AutoCloseable {

        void add(List<Cell> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    abstract Table begin(OutputStream out, List<String> heads) throws IOException;

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> SECOND.format(at);
            case String text -> Harmless.text(text);
            default -> value.toString();
        };
    }

    private static final class Sheets implements Table {

        private static final int ROWS_OF_A_SHEET = 1_000_000;
        private static final int KEPT_IN_MEMORY = 200;
        private static final int LONGEST_TEXT = 32_767;

        private final OutputStream out;
        private final Workbook workbook;
        private final List<String> heads;
        private Worksheet sheet;
        private int row;
        private int sheets;

        Sheets(OutputStream out, List<String> heads) {
            this.out = out;
            this.workbook = new Workbook(out, "Preinscription", "1.0");
            this.heads = heads;
            this.sheet = next();
        }

        private Worksheet next() {
            var opened = workbook.newWorksheet("Dossiers" + (++sheets == 1 ? "" : " " + sheets));
            opened.freezePane(0, 1);
            for (var column = 0; column < heads.size(); column++) {
                opened.width(column, 20);
                opened.inlineString(0, column, heads.get(column));
                opened.style(0, column).bold().set();
            }
            row = 1;
            return opened;
        }

        @Override
        public void add(List<Cell> cells) throws IOException {
            if (row == ROWS_OF_A_SHEET) {
                sheet.finish();
                sheet = next();
            }
            for (var column = 0; column < cells.size(); column++) {
                set(column, cells.get(column).value());
            }
            if (++row % KEPT_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        private void set(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case LocalDateTime at -> {
                    sheet.value(row, column, at);
                    sheet.style(row, column).format("dd/mm/yyyy hh:mm:ss").set();
                }
                case Number number -> sheet.value(row, column, number);
                default -> {
                    var text = value.toString();
                    sheet.inlineString(
                            row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
                }
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
            out.flush();
        }
    }
}
