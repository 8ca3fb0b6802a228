package fr.preinscription.staff.file;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says that no file has the number asked for, and leads to the search. */
@ControllerAdvice
class UnknownFilePage {

    @ExceptionHandler(UnknownFile.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String show(UnknownFile unknown, Model model) {
        model.addAttribute("typed", unknown.typed());
        return "bureau/file/unknown";
    }
}
