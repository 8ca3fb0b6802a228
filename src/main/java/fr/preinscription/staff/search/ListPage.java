package fr.preinscription.staff.search;

import fr.preinscription.account.StaffMember;
import fr.preinscription.staff.search.Search.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a list shows beside its lines: heads that sort, filters that are on or can be, views. */
@Component
class ListPage {

    private final Search search;
    private final Options options;
    private final Views views;
    private final Exports exports;

    ListPage(Search search, Options options, Views views, Exports exports) {
        this.search = search;
        this.options = options;
        this.views = views;
        this.exports = exports;
    }

    /** @param sorted « ascending », « descending » or null */
    public record Head(
            String french,
            @Nullable String address,
            @Nullable String sorted) {}

    /** A filter that is on, and the address without it. */
    public record Chip(String french, String without) {}

    /** @param on whether it is chosen */
    public record Box(String value, String french, boolean on) {}

    /** @param wrong what was typed there and is no date, null when it is one */
    public record Field(
            String key,
            String french,
            List<Box> boxes,
            String value,
            @Nullable String wrong) {}

    void show(Screen screen, Found found, StaffMember me, Model model) {
        var question = screen.question();
        var session = search.session(question);
        model.addAttribute("asked", question.text());
        model.addAttribute("near", found.near());
        model.addAttribute("mistyped", question.typed() instanceof Typed.Mistyped mistyped ? mistyped.typed() : null);
        model.addAttribute("lines", found.lines());
        model.addAttribute("count", count(found));
        model.addAttribute("heads", heads(screen));
        model.addAttribute("chips", chips(screen, session));
        model.addAttribute("next", found.after() == null ? null : screen.after(found.after()));
        model.addAttribute("previous", found.before() == null ? null : screen.before(found.before()));
        model.addAttribute("query", question.query());
        model.addAttribute("parts", question.parts());
        model.addAttribute("sort", screen.layout().sort().write());
        model.addAttribute("view", screen.view());
        model.addAttribute("views", views.of(me));
        model.addAttribute("few", fields(question, Facet.Kind.FEW, session));
        model.addAttribute("many", fields(question, Facet.Kind.MANY, session));
        model.addAttribute("yes", fields(question, Facet.Kind.YES, session));
        model.addAttribute("days", fields(question, Facet.Kind.DAY, session));
        model.addAttribute("columns", columns(screen));
        model.addAttribute("address", screen.address());
        model.addAttribute("lastExport", exports.last(screen, me));
        model.addAttribute("asksNothing", question.isEmpty());
    }

    static String count(Found found) {
        if (!found.isCounted()) {
            return "Plus de " + String.format(Locale.FRENCH, "%,d", Search.COUNTED) + " dossiers";
        }
        return switch (found.count()) {
            case 0 -> "Aucun dossier";
            case 1 -> "1 dossier";
            default -> String.format(Locale.FRENCH, "%,d dossiers", found.count());
        };
    }

    private static List<Head> heads(Screen screen) {
        var sort = screen.layout().sort();
        return screen.layout().columns().stream()
                .map(column -> new Head(
                        column.french(),
                        column.order() == null ? null : screen.address(screen.question(), Sort.clicked(column, sort)),
                        sort.column() != column ? null : sort.descending() ? "descending" : "ascending"))
                .toList();
    }

    private List<Chip> chips(Screen screen, int session) {
        var question = screen.question();
        var sort = screen.layout().sort();
        var chips = new ArrayList<Chip>();
        if (!question.text().isEmpty()) {
            chips.add(new Chip("« " + question.text() + " »", screen.address(question.withText(""), sort)));
        }
        if (question.session() != null) {
            chips.add(new Chip("Session " + question.session(), screen.address(question.inRunningCampaign(), sort)));
        }
        question.filters()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                        facet.kind() == Facet.Kind.YES
                                ? facet.french()
                                : facet.french() + " : " + options.french(facet, value, session),
                        screen.address(question.without(facet, value), sort)))));
        return chips;
    }

    private List<Field> fields(Question question, Facet.Kind kind, int session) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet.kind() == kind)
                .map(facet -> new Field(
                        facet.key(),
                        facet.french(),
                        options.of(facet, session).stream()
                                .map(option -> new Box(
                                        option.value(),
                                        option.french(),
                                        question.values(facet).contains(option.value())))
                                .toList(),
                        String.join(" ", question.values(facet)),
                        question.wrong().get(facet)))
                .toList();
    }

    private static List<Box> columns(Screen screen) {
        var shown = screen.layout().columns();
        var rest = Arrays.stream(Column.values()).filter(column -> !shown.contains(column));
        return java.util.stream.Stream.concat(shown.stream(), rest)
                .filter(column -> column != Column.NUMBER)
                .map(column -> new Box(column.key(), column.french(), shown.contains(column)))
                .toList();
    }
}
