package fr.preinscription.quality;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import fr.preinscription.story.Chromium;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What travels for a page, compressed, on a phone with a slow network. */
final class Weights {

    private static final String SHIFTS = """
            () => new Promise((tell) => {
              let shifts = 0;
              new PerformanceObserver((list) => { for (const shift of list.getEntries()) shifts += shift.value })
                .observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => tell(shifts), 60);
            })""";

    private Weights() {}

    /** @param shifts how far what is shown moves while the page arrives (cumulative layout shift) */
    record Weight(long bytes, double shifts) {}

    /** A page opened by somebody who was never here. */
    static Weight firstVisit(String address, List<Cookie> cookies) {
        try (var context = Chromium.visitor(true, 360)) {
            context.addCookies(cookies);
            var page = context.newPage();
            var bytes = count(page, true);
            page.navigate(address);
            // what a script asks for when it has begun travels too
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var shifts = ((Number) page.evaluate(SHIFTS)).doubleValue();
            // a browser without a screen loads no icon
            return new Weight(bytes.get() + icon(page), shifts);
        }
    }

    /** Counts what this page loads from now on. */
    static AtomicLong count(Page page, boolean slow) {
        var tools = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        tools.send("Network.enable");
        tools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        if (slow) {
            slow(tools);
        }
        return bytes;
    }

    private static void slow(CDPSession tools) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 40);
        network.addProperty("downloadThroughput", 400_000);
        network.addProperty("uploadThroughput", 100_000);
        tools.send("Network.emulateNetworkConditions", network);
    }

    private static long icon(Page page) {
        var address = page.locator("link[rel=icon]");
        if (address.count() == 0) {
            return 0;
        }
        var icon = URI.create(page.url()).resolve(address.first().getAttribute("href"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(icon)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
