package fr.preinscription.wizard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers up to a step of the exam, as JSON: {@code Exams.employee().specialty("notariat").global().json()}. */
final class Exams {

    static final String MCO = "management-commercial-operationnel";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Exams() {
        with("lastSession", "{'registeredHere': false, 'found': false}");
        with("birth", "{'day': 14, 'month': 5, 'year': 1990, 'french': true}");
        with(
                "residence",
                "{'country': 'FR', 'postcode': '31000', 'communeCode': '31555', 'commune': 'Toulouse', 'kind': 'HOME'}");
    }

    /** Three years of work, never a candidate before. */
    static Exams employee() {
        return new Exams()
                .situation("WORK_EXPERIENCE", false)
                .with(
                        "experience",
                        "{'selfEmployed': false, 'registered': true,"
                                + " 'periods': [{'from': '2018-01-01', 'to': '2025-12-31', 'employer': 'Martin'}]}");
    }

    /** A pupil of distance learning, in the second year, never a candidate before. */
    static Exams distancePupil() {
        return new Exams().situation("DISTANCE_PUPIL", false).with("training", "{'year': 2}");
    }

    /** Sat that specialty last session, in the global form. */
    static Exams repeating(String specialty) {
        return repeating(specialty, "GLOBAL");
    }

    static Exams repeating(String specialty, String form) {
        return new Exams()
                .situation("PREVIOUS_SESSION", true)
                .with(
                        "previousExam",
                        "{'session': 2026, 'academy': 'Toulouse', 'specialty': '" + specialty + "', 'form': '" + form
                                + "', 'sat': true}");
    }

    /** Nothing but the situation; no category when it is null. */
    static Exams of(String category, boolean satBefore) {
        return new Exams().situation(category, satBefore);
    }

    Exams situation(String category, boolean satBefore) {
        return with(
                "situation",
                "{'faceToFaceSchool': false, " + (category == null ? "" : "'category': '" + category + "', ")
                        + "'enrolledInDistanceLearning': false, 'satBefore': " + satBefore + "}");
    }

    Exams specialty(String slug) {
        return with("specialty", "{'slug': '" + slug + "'}");
    }

    /** No decision, and the global form. */
    Exams global() {
        return with("decisions", "{'decisions': []}").with("form", "{'form': 'GLOBAL', 'definitive': true}");
    }

    Exams progressive() {
        return with("decisions", "{'decisions': []}").with("form", "{'form': 'PROGRESSIVE', 'definitive': true}");
    }

    /** Identity of the grid of a specialty without options, in the global form. */
    static String grid(String slug) {
        return grid(slug, "GLOBAL");
    }

    static String grid(String slug, String form) {
        return Walk.SESSION + "/" + slug + "/null/" + form;
    }

    /** @param choices by code of unit */
    Exams units(String grid, String choices) {
        return with(
                "units",
                "{'grid': '" + grid + "', 'choices': " + choices
                        + ", 'keptMarks': '', 'exemptions': '', 'postponed': ''}");
    }

    /** All that is asked after the verdict, but a representative. */
    Exams person() {
        return with("acknowledgements", "{'warnings': []}")
                .with(
                        "identity",
                        "{'birthName': 'Martin', 'useUsageName': false, 'firstNames': ['Anne', 'Lou'],"
                                + " 'noFirstName': false}")
                .with(
                        "birthplace",
                        "{'country': 'FR', 'communeCode': '31555', 'place': 'Toulouse', 'department': '31'}")
                .with("address", "{'street': '1 rue du Taur', 'complement': '', 'careOf': ''}")
                .with("contact", "{'email': 'a@exemple.fr', 'emailRepeated': 'a@exemple.fr'}")
                .with("accommodation", "{'disability': false}")
                .with("consents", "{'press': false, 'localAuthorities': false}")
                .with("declaration", "{'singleRegistration': true}");
    }

    /** @param json with double or single quotes */
    Exams with(String component, String json) {
        parts.put(component, json.replace('\'', '"'));
        return this;
    }

    String json() {
        return parts.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\": " + part.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
