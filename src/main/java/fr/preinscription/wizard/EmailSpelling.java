package fr.preinscription.wizard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Likely slips in the domain of an e-mail address: one is only ever proposed, the candidate knows better. */
final class EmailSpelling {

    /** Where most candidates have their mail; and real domains that look like a slip of another. */
    private static final List<String> KNOWN = List.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.fr",
            "outlook.com",
            "outlook.fr",
            "live.fr",
            "live.com",
            "msn.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "cegetel.net",
            "club-internet.fr",
            "numericable.fr",
            "noos.fr",
            "bbox.fr",
            "laposte.net",
            "yahoo.fr",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "aol.fr",
            "gmx.fr",
            "gmx.com",
            "gmx.net",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "mailo.com",
            "mailo.fr",
            "tutanota.com",
            "zaclys.net",
            "riseup.net",
            "mail.com",
            "email.com",
            "hotmail.be",
            "skynet.be",
            "bluewin.ch");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("con", "com"),
            Map.entry("cm", "com"),
            Map.entry("om", "com"),
            Map.entry("comm", "com"),
            Map.entry("cmo", "com"),
            Map.entry("ocm", "com"),
            Map.entry("vom", "com"),
            Map.entry("xom", "com"),
            Map.entry("cim", "com"),
            Map.entry("f", "fr"),
            Map.entry("ff", "fr"),
            Map.entry("rf", "fr"),
            Map.entry("frr", "fr"),
            Map.entry("ft", "fr"),
            Map.entry("nte", "net"),
            Map.entry("ne", "net"));

    private static final Pattern ROLE = Pattern.compile("(contact|info|infos|accueil|secretariat|admin|administration"
            + "|direction|rh|drh|bureau|scolarite|vie-?\\.?scolaire|examens?|bts|noreply|no-reply|postmaster|webmaster"
            + "|service[.-].*|support|mairie|ce\\..*)");

    private static final Pattern SCHOOL = Pattern.compile("(ac-[a-z-]+\\.fr|(.+\\.)?ac-[a-z-]+\\.fr|(.+\\.)?cned\\.fr"
            + "|(.+\\.)?education\\.gouv\\.fr|(.+\\.)?(univ|universite|iut|lycee|ecole|cfa|greta|etu|etud|edu)[.-].+"
            + "|.+\\.edu|(.+\\.)?mon-ent-occitanie\\.fr)");

    private static final Set<String> KNOWN_SET = Set.copyOf(KNOWN);

    private EmailSpelling() {}

    /** The address as it was probably meant; empty when it looks right. */
    static Optional<String> correction(String email) {
        var at = email.lastIndexOf('@');
        if (at < 1 || at == email.length() - 1) {
            return Optional.empty();
        }
        var domain = email.substring(at + 1).toLowerCase(Locale.ROOT);
        return domain(domain).filter(meant -> !meant.equals(domain)).map(meant -> email.substring(0, at + 1) + meant);
    }

    /** Whether it looks like the address of a service or of a school, which others read or which ends with the studies. */
    static boolean looksShared(String email) {
        var at = email.lastIndexOf('@');
        return at > 0
                && (ROLE.matcher(email.substring(0, at).toLowerCase(Locale.ROOT))
                                .matches()
                        || SCHOOL.matcher(email.substring(at + 1).toLowerCase(Locale.ROOT))
                                .matches());
    }

    private static Optional<String> domain(String typed) {
        if (KNOWN_SET.contains(typed)) {
            return Optional.empty();
        }
        if (typed.startsWith("gmail.")) {
            return Optional.of("gmail.com");
        }
        var near = KNOWN.stream()
                .filter(known -> distance(typed, known) <= (known.length() > 8 ? 2 : 1))
                .min(Comparator.comparingInt(known -> distance(typed, known)));
        if (near.isPresent()) {
            return near;
        }
        var bare = KNOWN.stream().filter(known -> known.startsWith(typed + ".")).findFirst();
        return bare.isPresent() && typed.indexOf('.') < 0 ? bare : ending(typed);
    }

    private static Optional<String> ending(String typed) {
        var dot = typed.lastIndexOf('.');
        return Optional.ofNullable(ENDINGS.get(typed.substring(dot + 1)))
                .filter(ending -> dot > 0)
                .map(ending -> typed.substring(0, dot + 1) + ending);
    }

    /** Letters to add, to drop, to replace or to swap. */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(rows[i - 1][j - 1] + cost, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
