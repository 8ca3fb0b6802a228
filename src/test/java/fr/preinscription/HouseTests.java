package fr.preinscription;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The rooms of the house, and who may enter which. */
class HouseTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.preinscription");

    @Test
    void rooms_use_only_the_rooms_they_may() {
        ApplicationModules.of(Preinscription.class).verify();
    }

    @Test
    void the_regulation_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("fr.preinscription.regulation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("fr.preinscription.regulation..", "java..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void nobody_asks_the_time_without_a_clock() {
        for (var type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(type, "now").check(HOUSE);
        }
        noClasses().should().callMethod(Clock.class, "systemUTC").check(HOUSE);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(HOUSE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void controllers_are_not_public() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void only_the_document_room_knows_the_pdf_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.preinscription.document..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openpdf..")
                .check(HOUSE);
    }

    @Test
    void public_types_of_the_rooms_are_in_the_glossary() throws IOException {
        var glossary = Files.readString(Path.of("docs", "glossary.md"));
        var missing = HOUSE.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(type -> type.getSimpleName())
                .filter(name -> !glossary.contains("`" + name + "`"))
                .sorted()
                .toList();

        assertThat(missing)
                .as("public types without a line in docs/glossary.md")
                .isEmpty();
    }
}
