package fr.preinscription.simulator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.Errors;
import tools.jackson.core.JacksonException;

/** Why a question is not answered, as problem+json: for each field, what is wrong with it. */
sealed class ApiProblem extends RuntimeException {

    /**
     * What is wrong with one field.
     *
     * @param field its path, {@code marks[0].session}
     * @param code missing, unknown, unreadable…
     * @param message in French
     */
    record FieldProblem(String field, String code, String message) {}

    private final HttpStatus status;
    private final transient List<FieldProblem> fields;

    private ApiProblem(HttpStatus status, String detail, List<FieldProblem> fields) {
        super(detail);
        this.status = status;
        this.fields = fields;
    }

    ResponseEntity<ProblemDetail> answer() {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(getMessage()));
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return ResponseEntity.status(status)
                .headers(this::headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    void headers(HttpHeaders headers) {}

    static final class Incomplete extends ApiProblem {
        Incomplete(Errors errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Des réponses manquent ou ne sont pas possibles.",
                    errors.getFieldErrors().stream()
                            .map(error -> new FieldProblem(
                                    error.getField(),
                                    String.valueOf(error.getCode()),
                                    String.valueOf(error.getDefaultMessage())))
                            .toList());
        }
    }

    static final class Unreadable extends ApiProblem {
        Unreadable(JacksonException unreadable) {
            super(
                    HttpStatus.BAD_REQUEST,
                    "La question n’est pas du JSON que nous pouvons lire.",
                    UnreadField.of(unreadable));
        }
    }

    static final class Unknown extends ApiProblem {
        Unknown(String detail) {
            super(HttpStatus.NOT_FOUND, detail, List.of());
        }
    }

    static final class NotAllowed extends ApiProblem {

        private final transient Set<HttpMethod> allowed;

        NotAllowed(Set<HttpMethod> allowed) {
            super(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "Cette adresse répond à : "
                            + allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")) + ".",
                    List.of());
            this.allowed = allowed;
        }

        @Override
        void headers(HttpHeaders headers) {
            headers.setAllow(allowed);
        }
    }

    static final class NotAcceptable extends ApiProblem {
        NotAcceptable() {
            super(
                    HttpStatus.NOT_ACCEPTABLE,
                    "Nous répondons en JSON : demandez « Accept: application/json ».",
                    List.of());
        }
    }

    static final class NotJson extends ApiProblem {
        NotJson() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Envoyez la question en JSON, avec l’en-tête «\u00a0Content-Type: application/json\u00a0».",
                    List.of());
        }
    }

    static final class TooLarge extends ApiProblem {
        TooLarge() {
            super(HttpStatus.CONTENT_TOO_LARGE, "La question dépasse 20\u202f000 octets.", List.of());
        }
    }

    static final class OfUnknownLength extends ApiProblem {
        OfUnknownLength() {
            super(
                    HttpStatus.LENGTH_REQUIRED,
                    "Envoyez la question avec l’en-tête «\u00a0Content-Length\u00a0».",
                    List.of());
        }
    }

    static final class Unannounced extends ApiProblem {
        Unannounced() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Aucune session n’est annoncée\u00a0: ses règles ne sont pas encore connues.",
                    List.of());
        }
    }

    static final class TooMany extends ApiProblem {

        private final long seconds;

        TooMany(long seconds) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Trop de questions en une minute. Attendez " + seconds + " s.",
                    List.of());
            this.seconds = seconds;
        }

        @Override
        void headers(HttpHeaders headers) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }
}
