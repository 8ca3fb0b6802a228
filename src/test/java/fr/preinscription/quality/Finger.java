package fr.preinscription.quality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A finger on a phone, which counts what it has to do. */
final class Finger implements Hand {

    private final Page page;
    private int pages;
    private int presses;
    private int fields;
    private int characters;

    Finger(Page page) {
        this.page = page;
    }

    /**
     * @param presses of radios, boxes, buttons and links, and two for a list
     * @param fields in which something was typed
     */
    record Count(int pages, int presses, int fields, int characters) {}

    Count count() {
        return new Count(pages, presses, fields, characters);
    }

    @Override
    public void arrive() {
        pages++;
    }

    @Override
    public void choose(Locator input) {
        presses++;
        page.locator("label[for='" + input.getAttribute("id") + "']").click();
    }

    @Override
    public void type(Locator field, String text) {
        fields++;
        characters += text.length();
        field.fill(text);
    }

    @Override
    public void pick(Locator list, String value) {
        presses += 2;
        list.selectOption(value);
    }

    @Override
    public void press(Locator button) {
        presses++;
        button.click();
        page.waitForLoadState();
    }
}
