package fr.preinscription.quality;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The keyboard alone. Wherever the focus comes, it is seen, comes in the order of the page, and leaves again. */
final class Keys implements Hand {

    private static final int TOO_MANY = 250;
    private static final String FOCUS = """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body || element === document.documentElement) return null;
              const drawn = (one, pseudo) => {
                const style = getComputedStyle(one, pseudo);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || /inset|rgb/.test(style.boxShadow);
              };
              const around = [element, ...(element.labels ?? [])];
              const seen = around.some((one) => drawn(one) || drawn(one, '::before') || drawn(one, '::after'));
              const shown = element.labels?.length && getComputedStyle(element).opacity === '0' ? element.labels[0] : element;
              const box = shown.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const top = document.elementFromPoint(Math.max(1, Math.min(box.left + box.width / 2, innerWidth - 2)), Math.max(1, Math.min(box.top + Math.min(box.height, 40) / 2, innerHeight - 2)));
              const clear = !top || around.some((one) => one.contains(top)) || top.contains(element) || top.parentElement?.contains(element);
              const order = window.before && window.before.isConnected
                ? !(window.before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) : true;
              const y = box.top + scrollY;
              const higher = window.beforeY !== undefined && order && y < window.beforeY - 40 && box.left < window.beforeX;
              window.before = element; window.beforeY = y; window.beforeX = box.left;
              return { name: `${element.localName}#${element.id} ${element.textContent.trim().slice(0, 30)}`, seen, inside, clear, order, higher };
            }""";
    private static final String FORGET = "() => { window.before = undefined; window.beforeY = undefined }";

    private final Page page;
    private final List<String> problems;

    /** @param problems what is wrong with the focus goes there */
    Keys(Page page, List<String> problems) {
        this.page = page;
        this.problems = problems;
    }

    /** Once around the page with Tab and back with Shift and Tab: the focus is never held. */
    @Override
    public void arrive() {
        page.evaluate(FORGET);
        var steps = 0;
        Map<?, ?> last = null;
        for (; steps < TOO_MANY; steps++) {
            page.keyboard().press("Tab");
            var focus = focus();
            if (focus == null || Boolean.FALSE.equals(focus.get("order"))) {
                break;
            }
            judge(focus);
            last = focus;
        }
        if (steps == TOO_MANY) {
            problem("the focus never leaves, at " + (last == null ? "" : last.get("name")));
        }
        page.evaluate(FORGET);
        page.evaluate("() => document.activeElement.blur()");
        // from the top again
        page.evaluate(
                "() => { const top = document.createElement('span'); top.tabIndex = -1; document.body.prepend(top); top.focus(); top.remove() }");
    }

    @Override
    public void choose(Locator input) {
        if ("checkbox".equals(input.getAttribute("type"))) {
            reach(input);
            page.keyboard().press("Space");
        } else {
            reachGroup(input);
            for (var i = 0; i < TOO_MANY && !isFocused(input); i++) {
                page.keyboard().press("ArrowDown");
            }
            if (!input.isChecked()) {
                page.keyboard().press("Space");
            }
        }
        judge(focus());
        if (!input.isChecked()) {
            problem("cannot be chosen: " + input.getAttribute("id"));
        }
    }

    @Override
    public void type(Locator field, String text) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    @Override
    public void pick(Locator list, String value) {
        reach(list);
        for (var i = 0; i < TOO_MANY && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    @Override
    public void press(Locator button) {
        reach(button);
        var before = page.url();
        page.evaluate("() => { window.stays = true }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.stays && document.readyState === 'complete'");
        if (before.isEmpty()) {
            problem("nothing was opened");
        }
    }

    private void reach(Locator wanted) {
        for (var i = 0; i < TOO_MANY; i++) {
            if (isFocused(wanted)) {
                judge(focus());
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + wanted + " at " + page.url());
    }

    /** Tab comes to the chosen radio of a group, or to its first. */
    private void reachGroup(Locator radio) {
        for (var i = 0; i < TOO_MANY; i++) {
            if ((boolean)
                    radio.evaluate(
                            "radio => document.activeElement?.name === radio.name && document.activeElement.form === radio.form")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + radio + " at " + page.url());
    }

    private static boolean isFocused(Locator wanted) {
        return (boolean) wanted.evaluate("element => element === document.activeElement");
    }

    private Map<?, ?> focus() {
        return (Map<?, ?>) page.evaluate(FOCUS);
    }

    private void judge(Map<?, ?> focus) {
        if (focus == null) {
            return;
        }
        if (Boolean.FALSE.equals(focus.get("seen"))) {
            problem("focus not seen: " + focus.get("name"));
        }
        if (Boolean.FALSE.equals(focus.get("inside")) || Boolean.FALSE.equals(focus.get("clear"))) {
            problem("focus out of sight: " + focus.get("name"));
        }
        if (Boolean.TRUE.equals(focus.get("higher"))) {
            problem("focus jumps up: " + focus.get("name"));
        }
    }

    private void problem(String words) {
        problems.add(page.url().replaceFirst("^https?://[^/]*", "") + ": " + words);
    }
}
