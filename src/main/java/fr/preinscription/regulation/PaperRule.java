package fr.preinscription.regulation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One row of the table of papers (chapter 16 of the rules).
 *
 * @param id its number, R-82 for example
 * @param sentence who owes the papers, in French
 * @param documents what may be owed, for the page of the regulation
 * @param citation where it says so
 * @param owes the papers these facts owe
 */
record PaperRule(
        String id,
        String sentence,
        List<SupportingDocument> documents,
        String citation,
        Function<Facts, Stream<OwedPaper>> owes) {

    /** Each of these papers, required now, when this is so. */
    static PaperRule each(
            String id, String sentence, String citation, Predicate<Facts> condition, SupportingDocument... documents) {
        return new PaperRule(
                id,
                sentence,
                List.of(documents),
                citation,
                facts -> condition.test(facts)
                        ? Stream.of(documents).map(document -> now(id, document))
                        : Stream.empty());
    }

    static OwedPaper now(String id, SupportingDocument... alternatives) {
        return paper(id, true, false, alternatives);
    }

    static OwedPaper later(String id, SupportingDocument... alternatives) {
        return paper(id, true, true, alternatives);
    }

    static OwedPaper asked(String id, SupportingDocument... alternatives) {
        return paper(id, false, false, alternatives);
    }

    private static OwedPaper paper(String id, boolean required, boolean later, SupportingDocument... alternatives) {
        List<SupportingDocument> documents = List.of(alternatives);
        String label =
                French.list(documents.stream().map(SupportingDocument::label).toList(), "ou");
        String hint = String.join(
                " ",
                documents.stream()
                        .map(SupportingDocument::hint)
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new OwedPaper(documents, id, French.typeset(label), French.typeset(hint), required, later);
    }
}
