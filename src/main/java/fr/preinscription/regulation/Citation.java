package fr.preinscription.regulation;

/** How the sources of the rules are written on a page that the exam office could sign. */
final class Citation {

    private Citation() {}

    static String education(String articles) {
        return articles(articles, "du code de l’éducation");
    }

    static String nationalService(String articles) {
        return articles(articles, "du code du service national");
    }

    static String publicRelations(String articles) {
        return articles(articles, "du code des relations entre le public et l’administration");
    }

    static String civil(String articles) {
        return articles(articles, "du code civil");
    }

    static String exemptions(String articles) {
        return articles(articles, "de l’arrêté du 24 juin 2005 sur les dispenses d’épreuves du BTS");
    }

    static String notice(String part) {
        return "Notice d’inscription au BTS, session 2021, " + part;
    }

    /** A rule of the service itself: no text says it, the reason does. */
    static String office(String reason) {
        return "Règle de gestion de l’inscription : " + reason;
    }

    private static String articles(String articles, String text) {
        boolean several = articles.contains(" et ") || articles.contains(",");
        return (several ? "Articles " : "Article ") + articles + " " + text;
    }
}
