package fr.preinscription.wizard;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

@ControllerAdvice
class Detours {

    @ExceptionHandler
    String leadElsewhere(Detour detour) {
        return "redirect:" + detour.path();
    }
}
