package fr.preinscription.audit;

import org.jspecify.annotations.Nullable;

/** One reading of the whole journal. */
class Verification {

    private final JournalTable table;
    private final Chain chain;
    private long entries;
    private long last;
    private String fingerprint = Chain.START;
    private @Nullable Long broken;
    private String finding = "";

    Verification(JournalTable table, Chain chain) {
        this.table = table;
        this.chain = chain;
    }

    ChainCheck run() {
        table.each(this::read);
        if (broken == null) {
            finding = entries == 0
                    ? "Le journal est vide."
                    : "Le journal est intact : " + entries + " entrées vérifiées.";
        }
        return new ChainCheck(entries, last, fingerprint, broken, finding);
    }

    private void read(JournalEntry entry) {
        entries++;
        if (broken == null) {
            if (entry.number() != last + 1) {
                broken = last + 1;
                finding = "L'entrée n° " + (last + 1) + " manque.";
            } else if (!chain.fingerprint(fingerprint, entry.number(), entry.at(), entry.act())
                    .equals(entry.fingerprint())) {
                broken = entry.number();
                finding = "L'entrée n° " + entry.number() + " a été modifiée, ou une entrée d'avant elle.";
            }
        }
        last = entry.number();
        fingerprint = entry.fingerprint();
    }
}
