package fr.preinscription.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths of a form's fields in the order in which its records declare them, so in the order of the page. */
final class FieldOrder implements Comparator<String> {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final @Nullable Class<?> form;

    FieldOrder(@Nullable Object form) {
        this.form = form == null ? null : form.getClass();
    }

    @Override
    public int compare(String one, String other) {
        var left = ranks(one);
        var right = ranks(other);
        for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = Integer.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private List<Integer> ranks(String path) {
        var ranks = new ArrayList<Integer>();
        Class<?> type = form;
        for (var segment : DOT.split(path)) {
            var bracket = segment.indexOf('[');
            var name = bracket < 0 ? segment : segment.substring(0, bracket);
            var components = type == null || !type.isRecord() ? new RecordComponent[0] : type.getRecordComponents();
            var rank = 0;
            while (rank < components.length && !components[rank].getName().equals(name)) {
                rank++;
            }
            ranks.add(rank);
            type = rank < components.length ? element(components[rank].getGenericType()) : null;
            if (bracket >= 0) {
                ranks.add(index(segment.substring(bracket + 1, segment.length() - 1)));
            }
        }
        return ranks;
    }

    private static @Nullable Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return element(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : null;
    }

    private static int index(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException name) {
            return 0;
        }
    }
}
