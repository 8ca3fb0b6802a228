package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions of the simulators, for programs. Described by openapi.json; a field is added, never changed or removed. */
@RestController
@RequestMapping(path = ApiConfiguration.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class Api {

    private static final Resource DESCRIPTION = new ClassPathResource("simulator/openapi.json");

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Eligibility eligibility;
    private final EligibilityCheck eligibilityCheck;
    private final KeptMarks marks;
    private final KeptMarksCheck marksCheck;
    private final JsonQuestions questions;

    Api(
            Campaigns campaigns,
            Specialties specialties,
            Eligibility eligibility,
            EligibilityCheck eligibilityCheck,
            KeptMarks marks,
            KeptMarksCheck marksCheck,
            JsonQuestions questions) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.eligibility = eligibility;
        this.eligibilityCheck = eligibilityCheck;
        this.marks = marks;
        this.marksCheck = marksCheck;
        this.questions = questions;
    }

    @PostMapping("/eligibility")
    EligibilityAnswer eligibility(
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        var campaign = campaign();
        var question = questions.read(type, body, EligibilityQuestion.class);
        refuse(question, errors -> eligibilityCheck.check(question, campaign.year(), errors));
        return eligibility.answer(question, campaign);
    }

    @PostMapping("/kept-marks")
    KeptMarksAnswer keptMarks(
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        var campaign = campaign();
        var question = questions.read(type, body, KeptMarksQuestion.class);
        refuse(question, errors -> marksCheck.check(question, campaign.year(), errors));
        return marks.answer(question, campaign);
    }

    @GetMapping("/specialties")
    ResponseEntity<List<ListedSpecialty>> specialties() {
        return kept(specialties.ever(campaign().year()).stream()
                .map(ListedSpecialty::of)
                .toList());
    }

    @GetMapping("/specialties/{slug}/units")
    ResponseEntity<ListedUnits> units(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String option) {
        var specialty = specialties
                .find(slug, campaign().year())
                .orElseThrow(
                        () -> new ApiProblem.Unknown("Aucun BTS ne porte ce nom\u00a0: voyez /api/v1/specialties."));
        var letter = option == null ? null : option.strip().toUpperCase(Locale.ROOT);
        if (specialty.hasOptions() && specialty.option(letter).isEmpty()) {
            throw new ApiProblem.Unknown("Ce BTS a des options\u00a0: ajoutez ?option= et sa lettre.");
        }
        return kept(ListedUnits.of(specialty, letter));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Resource> description() {
        return kept(DESCRIPTION);
    }

    /** It only changes with the catalogue and the session: whoever asks often may keep it for a while. */
    private static <T> ResponseEntity<T> kept(T list) {
        return ResponseEntity.ok().cacheControl(KEPT).body(list);
    }

    private Campaign campaign() {
        return campaigns.current().orElseThrow(ApiProblem.Unannounced::new);
    }

    private static void refuse(Object question, Consumer<Errors> check) {
        var errors = new BeanPropertyBindingResult(question, "question");
        check.accept(errors);
        if (errors.hasErrors()) {
            throw new ApiProblem.Incomplete(errors);
        }
    }
}
