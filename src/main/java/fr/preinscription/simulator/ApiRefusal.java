package fr.preinscription.simulator;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a question that is not answered is refused. */
@RestControllerAdvice(assignableTypes = {Api.class, ApiElsewhere.class})
class ApiRefusal {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ApiProblem problem) {
        return problem.answer();
    }
}
