package fr.preinscription.wizard;

import fr.preinscription.catalogue.Specialties;
import fr.preinscription.catalogue.Specialty.Unit;
import fr.preinscription.registration.Answers;
import fr.preinscription.registration.Candidates;
import fr.preinscription.regulation.Candidacy.UnitStatus;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Forms in which every question is answered and nothing blocks. */
@TestComponent
class Finished {

    private static int last;

    private final Specialties specialties;
    private final JsonMapper json;

    Finished(Specialties specialties, JsonMapper json) {
        this.specialties = specialties;
        this.json = json;
    }

    /** Somebody new, who sits every unit of the BTS MCO. */
    Answers form() {
        return form("Martin" + letters(++last));
    }

    Answers form(String birthName) {
        var employee = Candidates.employee(birthName, "Camille", "camille." + birthName.toLowerCase() + "@example.org");
        var grid = specialties
                .find("management-commercial-operationnel", Walk.SESSION)
                .orElseThrow()
                .grid(null);
        var sat = new Answers.Unit(UnitStatus.SIT, null, null, null, null, null, false, null, null, false);
        return employee.with(new Answers.Units(
                employee.units().grid(),
                grid.compulsoryUnits().stream()
                        .map(Unit::code)
                        .collect(Collectors.toMap(Function.identity(), code -> sat)),
                "",
                "",
                ""));
    }

    /** The same answers with another one for one step. */
    Answers with(Answers answers, Step step, Object answer) {
        ObjectNode tree = json.valueToTree(answers);
        tree.set(step.component(), json.valueToTree(answer));
        return json.treeToValue(tree, Answers.class);
    }

    /** The same answers without that of one step. */
    Answers without(Answers answers, Step step) {
        ObjectNode tree = json.valueToTree(answers);
        tree.remove(step.component());
        return json.treeToValue(tree, Answers.class);
    }

    /** Another word for each number. */
    private static String letters(int number) {
        return (number < 26 ? "" : letters(number / 26)) + (char) ('a' + number % 26);
    }
}
