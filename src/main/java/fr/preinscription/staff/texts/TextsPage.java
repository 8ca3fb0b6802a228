package fr.preinscription.staff.texts;

import fr.preinscription.notification.LetterText;
import fr.preinscription.notification.MessageKind;
import fr.preinscription.notification.MessageTexts;
import fr.preinscription.notification.MessageTexts.Edition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The texts of the letters, and what became of each of them. */
@Controller
@RequestMapping(TextsPage.PATH)
@PreAuthorize("hasRole('HEAD')")
class TextsPage {

    static final String PATH = "/bureau/campagne/textes";

    private final MessageTexts texts;

    TextsPage(MessageTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "rows",
                MessageKind.letters().stream()
                        .map(kind -> new Row(
                                kind,
                                texts.of(kind).subject(),
                                texts.last(kind).filter(last -> !last.reset()).orElse(null)))
                        .toList());
        return "bureau/texts/list";
    }

    @GetMapping("/{kind}/historique")
    String history(@PathVariable String kind, Model model) {
        var letter = letter(kind);
        var editions = texts.editions(letter);
        model.addAttribute("kind", letter);
        model.addAttribute(
                "editions",
                IntStream.range(0, editions.size())
                        .mapToObj(i -> new Changed(
                                editions.get(i),
                                LineChange.between(
                                        lines(
                                                i + 1 < editions.size()
                                                        ? editions.get(i + 1).text()
                                                        : texts.ofTheHouse(letter)),
                                        lines(editions.get(i).text()))))
                        .toList());
        return "bureau/texts/history";
    }

    static MessageKind letter(String path) {
        return MessageKind.letter(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<String> lines(LetterText text) {
        return Stream.concat(Stream.of(text.subject(), ""), text.body().lines()).toList();
    }

    /** @param edited null for the text of the house */
    record Row(MessageKind kind, String subject, @Nullable Edition edited) {}

    record Changed(Edition edition, List<LineChange> lines) {}
}
