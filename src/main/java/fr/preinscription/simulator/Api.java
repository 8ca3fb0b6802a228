package fr.preinscription.simulator;

import fr.preinscription.catalogue.Campaign;
import fr.preinscription.catalogue.Campaigns;
import fr.preinscription.catalogue.Specialties;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the simulators, for programs. Described by openapi.json; a field is added, never changed or removed. */
@RestController
@RequestMapping(path = ApiConfiguration.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class Api {

    private static final Resource DESCRIPTION = new ClassPathResource("simulator/openapi.json");

    private final Campaigns campaigns;
    private final Specialties specialties;
    private final Eligibility eligibility;
    private final EligibilityCheck eligibilityCheck;
    private final KeptMarks marks;
    private final KeptMarksCheck marksCheck;
    private final JsonMapper json;

    Api(
            Campaigns campaigns,
            Specialties specialties,
            Eligibility eligibility,
            EligibilityCheck eligibilityCheck,
            KeptMarks marks,
            KeptMarksCheck marksCheck,
            JsonMapper json) {
        this.campaigns = campaigns;
        this.specialties = specialties;
        this.eligibility = eligibility;
        this.eligibilityCheck = eligibilityCheck;
        this.marks = marks;
        this.marksCheck = marksCheck;
        this.json = json;
    }

    @PostMapping("/eligibility")
    EligibilityAnswer eligibility(
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        var campaign = campaign();
        var question = read(type, body, EligibilityQuestion.class);
        refuse(question, errors -> eligibilityCheck.check(question, campaign.year(), errors));
        return eligibility.answer(question, campaign);
    }

    @PostMapping("/kept-marks")
    KeptMarksAnswer keptMarks(
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        var campaign = campaign();
        var question = read(type, body, KeptMarksQuestion.class);
        refuse(question, errors -> marksCheck.check(question, campaign.year(), errors));
        return marks.answer(question, campaign);
    }

    @GetMapping("/specialties")
    List<ListedSpecialty> specialties() {
        return specialties.ever(campaign().year()).stream()
                .map(ListedSpecialty::of)
                .toList();
    }

    @GetMapping("/specialties/{slug}/units")
    ListedUnits units(@PathVariable String slug, @RequestParam(required = false) @Nullable String option) {
        var specialty = specialties
                .find(slug, campaign().year())
                .orElseThrow(
                        () -> new ApiProblem.Unknown("Aucun BTS ne porte ce nom\u00a0: voyez /api/v1/specialties."));
        var letter = option == null ? null : option.strip().toUpperCase(Locale.ROOT);
        if (specialty.hasOptions() && specialty.option(letter).isEmpty()) {
            throw new ApiProblem.Unknown("Ce BTS a des options : ajoutez ?option= et sa lettre.");
        }
        return ListedUnits.of(specialty, letter);
    }

    @GetMapping("/openapi.json")
    Resource description() {
        return DESCRIPTION;
    }

    @GetMapping("/**")
    void unknown() {
        throw new ApiProblem.Unknown("Rien à cette adresse\u00a0: voyez /api/v1/openapi.json.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ApiProblem problem) {
        return problem.answer();
    }

    private Campaign campaign() {
        return campaigns.current().orElseThrow(ApiProblem.Unannounced::new);
    }

    private <T> T read(@Nullable String type, byte @Nullable [] body, Class<T> question) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new ApiProblem.NotJson();
        }
        try {
            var read = json.readValue(body == null ? new byte[0] : body, question);
            return read == null ? json.readValue("{}", question) : read;
        } catch (JacksonException unreadable) {
            throw new ApiProblem.Unreadable(unreadable);
        }
    }

    private static void refuse(Object question, Consumer<Errors> check) {
        var errors = new BeanPropertyBindingResult(question, "question");
        check.accept(errors);
        if (errors.hasErrors()) {
            throw new ApiProblem.Incomplete(errors);
        }
    }
}
