package fr.preinscription.casefile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static fr.preinscription.casefile.Office.ANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.preinscription.OpenCampaign;
import fr.preinscription.account.StaffMember;
import fr.preinscription.registration.OfficeRegistrations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Nothing automatic ever cancels a file. */
@OfficeTest
class NobodyButPeopleTests {

    @Autowired
    CaseFiles files;

    @Autowired
    Reminders reminders;

    @Autowired
    Proposals proposals;

    @Autowired
    Office office;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @Test
    void c222_whatRunsAtNightCannotReachADecision() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.preinscription");
        var runsAlone = new DescribedPredicate<JavaClass>("run on their own") {
            @Override
            public boolean test(JavaClass type) {
                return type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Scheduled.class)
                                        || method.getRawReturnType().isAssignableTo(Task.class))
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isAssignableTo(Task.class));
            }
        };

        noClasses()
                .that(runsAlone)
                .should()
                .transitivelyDependOnClassesThat()
                .belongToAnyOf(Decisions.class, Reminders.class, CaseFiles.class, OfficeRegistrations.class)
                .check(house);
    }

    @Test
    void every_act_takes_who_acts() {
        for (var room : new Class<?>[] {CaseFiles.class, Reminders.class, Decisions.class}) {
            assertThat(Arrays.stream(room.getDeclaredMethods())
                            .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                            .filter(method -> Arrays.asList(method.getParameterTypes())
                                            .contains(int.class)
                                    && Arrays.asList(method.getParameterTypes()).contains(UUID.class)))
                    .isNotEmpty()
                    .allMatch(
                            method -> Arrays.asList(method.getParameterTypes()).contains(StaffMember.class));
        }
    }

    @Test
    void a_year_later_files_nobody_touched_stand_where_they_stood() {
        clock.standAt("2026-11-16");
        office.openCampaign();
        var never = office.candidate();
        var late = office.candidate();
        var incomplete = office.candidate();
        clock.standAt("2026-11-30");
        files.receive(
                late, 0, Office.postmarked("2026-11-28", "2026-11-30"), Office.conforming("D-ID", "D-TRAV"), ANNE);
        files.receive(incomplete, 0, Office.inTime(0), Office.conforming("D-ID"), ANNE);
        reminders.remind(incomplete, 1, LocalDate.parse("2026-12-15"), null, ANNE);

        clock.standAt("2027-12-01");
        var tasks = context.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks();
        assertThat(tasks).isNotEmpty();
        tasks.forEach(task -> task.getTask().getRunnable().run());
        assertThat(proposals.of(OpenCampaign.SESSION)).hasSizeGreaterThanOrEqualTo(3);

        assertThat(database.sql("select distinct status from registration where id in (?, ?, ?)")
                        .params(never, late, incomplete)
                        .query(String.class)
                        .list())
                .containsExactly("PREREGISTERED");
        assertThat(files.of(never).state()).isEqualTo(FileState.AWAITED);
        assertThat(files.of(late).state()).isEqualTo(FileState.COMPLETE);
        assertThat(files.of(incomplete).state()).isEqualTo(FileState.REMINDED);
    }
}
