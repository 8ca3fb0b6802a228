package fr.preinscription.regulation;

import fr.preinscription.regulation.Verdict.Effect;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the regulation as a page that the exam office can read and sign. */
final class RegulationDocument {

    private static final String HEAD = """
            # Règlement de l'inscription au BTS, règle par règle

            Cette page est écrite par le programme à partir des règles qu'il applique. Elle ne se corrige pas à la main :
            corriger la règle, puis lancer `./mvnw test -Dtest=RegulationDocumentTests -Dregulation.write=true`.

            Une règle est une phrase du règlement. Son numéro est celui de l'étude ; plusieurs phrases peuvent porter le même.
            Les valeurs entre accolades sont celles du candidat ou de la session.

            - **refuse** : l'inscription n'est pas possible tant que la cause demeure ;
            - **avertit** : le candidat reconnaît l'avoir lu, puis continue ;
            - **signale** : l'inscription est reçue, le bureau regarde ;
            - **informe** : rien à faire.

            Une règle qui refuse et porte une ligne « Dérogation » peut être écartée pour un candidat par le responsable du
            bureau, avec un motif et une source ; la dérogation reste signalée dans chaque version. Les autres refusent toujours.

            Toutes les règles sont jugées, et tout ce qu'elles trouvent est dit en une fois.
            """;

    private RegulationDocument() {}

    static String write() {
        StringBuilder page = new StringBuilder(HEAD);
        int number = 1;
        for (RuleGroup group : Regulation.GROUPS) {
            page.append("\n## ")
                    .append(number++)
                    .append(". ")
                    .append(group.title())
                    .append('\n');
            group.rules().forEach(rule -> write(rule, page));
            notes(group.notes(), page);
        }
        papers(number, page);
        page.append("\n## ").append(number + 1).append(". Les règles décidées ailleurs\n\n");
        page.append("| Règle | Où et comment |\n| --- | --- |\n");
        RulesElsewhere.BY_ID.forEach((id, where) ->
                page.append("| ").append(id).append(" | ").append(where).append(" |\n"));
        return page.toString();
    }

    private static void write(Rule rule, StringBuilder page) {
        page.append("\n### ")
                .append(rule.id())
                .append(", ")
                .append(effect(rule.effect()))
                .append("\n\n");
        page.append(rule.sentence()).append("\n\n");
        page.append("- Sessions : ").append(sessions(rule)).append('\n');
        page.append("- Source : ").append(rule.citation()).append('\n');
        page.append("- Message : ").append(rule.message()).append('\n');
        page.append("- Remède : ").append(rule.cure()).append('\n');
        if (!rule.waiver().isEmpty()) {
            page.append("- Dérogation : ").append(rule.waiver()).append('\n');
        }
    }

    private static void papers(int number, StringBuilder page) {
        page.append("\n## ").append(number).append(". Les pièces du dossier\n\n");
        page.append("Toutes les lignes qui conviennent s’ajoutent. `A|B` : l’une des deux.\n\n");
        page.append("| Règle | Qui la doit | Pièces | Source |\n| --- | --- | --- | --- |\n");
        for (PaperRule rule : PaperRules.RULES) {
            String documents = rule.documents().stream()
                    .map(document -> document.code() + " " + document.label())
                    .collect(Collectors.joining(" ; "));
            page.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(rule.sentence())
                    .append(" | ");
            page.append(documents).append(" | ").append(rule.citation()).append(" |\n");
        }
        notes(PaperRules.NOTES, page);
    }

    private static void notes(List<String> notes, StringBuilder page) {
        page.append("\n**Questions ouvertes et limites**\n\n");
        notes.forEach(note -> page.append("- ").append(note).append('\n'));
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case BLOCKS -> "refuse";
            case WARNS -> "avertit";
            case FLAGS -> "signale au bureau";
            case INFORMS -> "informe";
        };
    }

    private static String sessions(Rule rule) {
        String sessions = "toutes";
        if (rule.firstSession() != null) {
            sessions = "à partir de " + rule.firstSession();
        }
        if (rule.lastSession() != null) {
            sessions = (rule.firstSession() == null ? "" : sessions + ", ") + "jusqu’à " + rule.lastSession();
        }
        if (rule.validFrom() != null) {
            sessions += ", appliquée à partir du " + French.day(rule.validFrom());
        }
        if (rule.validTo() != null) {
            sessions += ", appliquée jusqu’au " + French.day(rule.validTo());
        }
        return sessions;
    }
}
