package ness.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import ness.config.settings.Settings;
import ness.physics.LawSettings;
import ness.words.Later;
import ness.words.Shape;
import ness.words.Word;

/** The records whose components are the words of the language. */
public final class Records {
    private Records() {}

    /** All that a config can fill, from the whole config down. */
    public static Set<Class<?>> all() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Settings.class, found);
        for (Class<?> law : Laws.choice().records().values()) {
            collect(law, found);
        }
        found.removeIf(record -> !isMapping(record));
        return found;
    }

    private static boolean isMapping(Class<?> record) {
        Shape shape = record.getAnnotation(Shape.class);
        return shape == null || shape.value() == Shape.Kind.MAPPING;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> simple && simple != LawSettings.class) {
            if (simple.isSealed()) {
                for (Class<?> form : simple.getPermittedSubclasses()) {
                    collect(form, found);
                }
            }
            if (simple.isRecord() && hasWords(simple.getRecordComponents())) {
                if (!simple.isAnnotationPresent(Later.class) && found.add(simple)) {
                    for (RecordComponent component : simple.getRecordComponents()) {
                        collect(component.getGenericType(), found);
                    }
                }
            }
        }
    }

    private static boolean hasWords(RecordComponent[] components) {
        return components.length > 0 && components[0].isAnnotationPresent(Word.class);
    }
}
