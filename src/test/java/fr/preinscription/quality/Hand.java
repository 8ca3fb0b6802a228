package fr.preinscription.quality;

import com.microsoft.playwright.Locator;

/** What somebody does to a page: with a finger, or with the keyboard alone. */
interface Hand {

    /** Chooses a radio or ticks a box, by its label. */
    void choose(Locator input);

    void type(Locator field, String text);

    void pick(Locator list, String value);

    /** Presses a button or follows a link, which leads to another page. */
    void press(Locator button);

    /** Looks around on a page just opened. */
    default void arrive() {}
}
