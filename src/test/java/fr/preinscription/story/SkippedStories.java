package fr.preinscription.story;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says loudly, when everything else has run, which stories were not: nobody takes silence for success. */
public class SkippedStories implements TestExecutionListener {

    private final List<String> skipped = new ArrayList<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (reason.contains("no Chromium")) {
            skipped.add(test.getDisplayName());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!skipped.isEmpty()) {
            var line = "!".repeat(100);
            System.out.println(line);
            System.out.println("NO CHROMIUM ON THIS MACHINE: these browser stories were NOT run:");
            skipped.forEach(story -> System.out.println("  - " + story));
            System.out.println("Install Chromium or Chrome, or name it in the variable CHROMIUM, and run again.");
            System.out.println(line);
        }
    }
}
