package fr.preinscription.staff.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text beside that of another: kept, taken out or put in.
 *
 * @param sign « = », « - » or « + »
 */
record LineChange(String sign, String line) {

    /** The fewest lines out and in that make the second text of the first. */
    static List<LineChange> between(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var changes = new ArrayList<LineChange>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                changes.add(new LineChange("=", before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new LineChange("-", before.get(i++)));
            } else {
                changes.add(new LineChange("+", after.get(j++)));
            }
        }
        return changes;
    }

    public boolean isOut() {
        return sign.equals("-");
    }

    public boolean isIn() {
        return sign.equals("+");
    }
}
