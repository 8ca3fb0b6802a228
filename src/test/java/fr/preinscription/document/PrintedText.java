package fr.preinscription.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as somebody who copies it gets it, page by page; every blank is a plain space. */
record PrintedText(List<String> pages) {
    static PrintedText of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(document)));
            }
            return new PrintedText(pages);
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    String text() {
        return String.join(" ", pages);
    }

    /** Compound words may break over lines at their hyphens, so each of their parts is a word. */
    static Set<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("[\\s\u00a0-]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
