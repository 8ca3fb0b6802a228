package fr.preinscription.wizard;

/** Another answer to this step was given on another device, after the page that is sent now was drawn. */
class AnsweredElsewhere extends RuntimeException {

    private final transient Visit visit;

    AnsweredElsewhere(Visit visit) {
        super(visit.step().path(), null, false, false);
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }
}
