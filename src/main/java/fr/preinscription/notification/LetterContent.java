package fr.preinscription.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter as they were sent, letterhead apart: kept, because the office proves them.
 *
 * @param paragraphs each of one or more lines; those that begin with « - » are items of a list
 */
public record LetterContent(String subject, List<String> paragraphs) {

    static final String BULLET = "- ";

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)]");

    public LetterContent {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Lists and lines, in their order, for pages. */
    public List<Block> blocks() {
        return paragraphs.stream()
                .flatMap(paragraph -> blocks(paragraph).stream())
                .toList();
    }

    private static List<Block> blocks(String paragraph) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<List<Piece>>();
        var list = false;
        for (var line : paragraph.lines().toList()) {
            if (!lines.isEmpty() && line.startsWith(BULLET) != list) {
                blocks.add(new Block(list, List.copyOf(lines)));
                lines.clear();
            }
            list = line.startsWith(BULLET);
            lines.add(pieces(list ? line.substring(BULLET.length()) : line));
        }
        blocks.add(new Block(list, List.copyOf(lines)));
        return blocks;
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var link = LINK.matcher(line);
        var end = 0;
        while (link.find()) {
            pieces.add(new Piece(line.substring(end, link.start()), null));
            pieces.add(new Piece(link.group(), link.group()));
            end = link.end();
        }
        pieces.add(new Piece(line.substring(end), null));
        return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    }

    /** @param list whether the lines are items of a list */
    public record Block(boolean list, List<List<Piece>> lines) {}

    /** @param link where the words lead, null when nowhere */
    public record Piece(String words, @Nullable String link) {}
}
