package fr.preinscription.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/regulation.md} says what the rules say, or the build fails. */
class RegulationDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/regulation.md");

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String wanted = RegulationDocument.write();
        if (Boolean.getBoolean("regulation.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, wanted);
        }
        String found = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        assertThat(found)
                .as("docs/regulation.md is stale; write it again with: "
                        + "./mvnw test -Dtest=RegulationDocumentTests -Dregulation.write=true")
                .isEqualTo(wanted);
    }
}
