package fr.preinscription.staff.today;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Registrations by specialty as lying bars, in units of the drawing: complete, received but not complete, awaited, one
 * after the other, told apart by their pattern and not by their colour.
 */
record SpecialtyPlot(int width, int height, List<Row> rows) {

    private static final int MOST = 12;
    private static final int STEP = 26;
    private static final int NAMES = 270;
    private static final int BARS = 380;
    private static final int ROOM = 60;
    private static final int LONGEST = 40;

    /** @param x where each part begins, and its length; @param end where the number is written */
    public record Row(
            String name,
            int y,
            int x,
            int complete,
            int received,
            int awaited,
            int end,
            int registrations,
            String says) {}

    /** The twelve biggest. */
    static SpecialtyPlot of(List<SpecialtyLine> lines) {
        var shown = lines.stream().limit(MOST).toList();
        var most = shown.stream().mapToInt(SpecialtyLine::registrations).max().orElse(1);
        var rows = IntStream.range(0, shown.size())
                .mapToObj(rank -> row(shown.get(rank), rank, most))
                .toList();
        return new SpecialtyPlot(NAMES + BARS + ROOM, shown.size() * STEP + 4, rows);
    }

    private static Row row(SpecialtyLine line, int rank, int most) {
        var complete = length(line.complete(), most);
        var received = length(line.received(), most) - complete;
        var awaited = length(line.registrations(), most) - received - complete;
        return new Row(
                line.name().length() > LONGEST
                        ? line.name().substring(0, LONGEST - 1).strip() + "…"
                        : line.name(),
                rank * STEP,
                NAMES,
                complete,
                received,
                awaited,
                NAMES + complete + received + awaited + 6,
                line.registrations(),
                "%s : %d inscriptions, %d dossiers complets, %d reçus non complets, %d attendus"
                        .formatted(
                                line.name(),
                                line.registrations(),
                                line.complete(),
                                line.notComplete(),
                                line.awaited()));
    }

    private static int length(int files, int most) {
        return Math.round((float) BARS * files / most);
    }
}
