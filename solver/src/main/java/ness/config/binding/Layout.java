package ness.config.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ness.words.Later;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of one record, read from its annotated components.
 *
 * @param type the record
 * @param words what it stands for; null if it does not say
 * @param slots its components in order
 */
public record Layout(Class<?> type, @Nullable Words words, List<Slot> slots) {

    /**
     * One component.
     *
     * @param key its key; {@code *} = all keys that are left
     * @param word what it means
     * @param type type of its value
     * @param nullable whether its list or map is null, not empty, when absent
     * @param accessor reads it
     */
    public record Slot(String key, Word word, Type type, boolean nullable, Method accessor) {
        /** Whether it takes all keys that are left. */
        public boolean takesRest() {
            return key.equals("*");
        }

        /** Its value in a record. */
        public Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(accessor.toString(), e);
            }
        }
    }

    /** Reads the annotations of a record type. */
    public static Layout of(Class<?> type) {
        List<Slot> slots = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Word word = component.getAnnotation(Word.class);
            if (word == null) {
                throw new IllegalStateException(type + "." + component.getName() + " is no word");
            }
            String key = word.key().isEmpty() ? snakeCase(component.getName()) : word.key();
            boolean collection = component.getGenericType() instanceof ParameterizedType;
            boolean nullable =
                    collection && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            slots.add(
                    new Slot(
                            key,
                            word,
                            component.getGenericType(),
                            nullable,
                            component.getAccessor()));
        }
        return new Layout(type, type.getAnnotation(Words.class), List.copyOf(slots));
    }

    /** The component of a key; null if there is none. */
    public @Nullable Slot slot(String key) {
        for (Slot slot : slots) {
            if (slot.key().equals(key) && !slot.takesRest()) {
                return slot;
            }
        }
        return null;
    }

    /** The value of a key among those of all components; null if it has none. */
    public @Nullable Object value(String key, @Nullable Object[] values) {
        Slot slot = slot(key);
        return slot == null ? null : values[slots.indexOf(slot)];
    }

    /** The component that takes all keys that are left; null if there is none. */
    public @Nullable Slot rest() {
        for (Slot slot : slots) {
            if (slot.takesRest()) {
                return slot;
            }
        }
        return null;
    }

    /** The keys that can be written. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Slot slot : slots) {
            if (!slot.takesRest()) {
                keys.add(slot.key());
            }
        }
        return keys;
    }

    /** A new record. */
    public Object create(@Nullable Object[] values) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    /** The word of an enum's constant: its own text, or its name in kebab-case. */
    public static String word(Enum<?> constant) {
        String text = constant.toString();
        return text.equals(constant.name())
                ? text.toLowerCase(Locale.ROOT).replace('_', '-')
                : text;
    }

    /** Whether this version does not have what the constant stands for. */
    public static boolean isLater(Enum<?> constant) {
        try {
            return constant.getDeclaringClass()
                    .getField(constant.name())
                    .isAnnotationPresent(Later.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(constant.toString(), e);
        }
    }

    private static String snakeCase(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                out.append('_').append((char) (c + 'a' - 'A'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
