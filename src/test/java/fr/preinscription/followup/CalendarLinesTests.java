package fr.preinscription.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarLinesTests {

    @Test
    void a_line_is_folded_at_75_octets_and_no_character_is_cut() {
        var lines = new CalendarLines();
        var words = "é".repeat(100) + "😀".repeat(20);

        lines.text("SUMMARY", words);

        var written = lines.text().split("\r\n");
        assertThat(written)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(written.length).isGreaterThan(3);
        assertThat(lines.text().replace("\r\n ", "")).isEqualTo("SUMMARY:" + words + "\r\n");
    }

    @Test
    void a_line_of_exactly_75_octets_is_not_folded() {
        var lines = new CalendarLines();

        lines.add("X", "a".repeat(73));

        assertThat(lines.text()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
    }

    @Test
    void text_is_escaped() {
        var lines = new CalendarLines();

        lines.text("DESCRIPTION", "un, deux ; trois \\ quatre\ncinq");

        assertThat(lines.text()).isEqualTo("DESCRIPTION:un\\, deux \\; trois \\\\ quatre\\ncinq\r\n");
    }
}
