package fr.preinscription.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server itself answers when a request is too badly written to reach any page, or when all pages fail. */
public final class BareErrorPage extends ErrorReportValve {

    static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>Erreur – Préinscription au BTS</title></head>
            <body><main>
            <h1>%s</h1>
            <p>%s</p>
            </main></body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable unexpected) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ResponseHeaders.headers(false).forEach((name, value) -> {
                if (response.getHeader(name) == null) {
                    response.setHeader(name, value);
                }
            });
            response.setContentType("text/html;charset=UTF-8");
            var page = response.getStatus() < 500
                    ? PAGE.formatted(
                            "Nous n’avons pas compris cette demande",
                            "Vérifiez l’adresse, ou revenez à la page d’accueil. Rien n’a été enregistré.")
                    : PAGE.formatted("Le service a rencontré un problème", "Réessayez dans quelques minutes.");
            response.getReporter().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to read it
        }
    }

    /** The same page for a problem that has a reference. */
    static byte[] withReference(@Nullable String reference) {
        return PAGE.formatted(
                        "Le service a rencontré un problème",
                        "Réessayez dans quelques minutes. Référence à donner : " + reference + ".")
                .getBytes(StandardCharsets.UTF_8);
    }
}
