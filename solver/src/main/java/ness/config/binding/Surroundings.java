package ness.config.binding;

import java.util.Set;
import ness.config.yaml.Node;
import ness.expression.Scope;
import ness.input.Place;
import ness.quantity.Quantity;
import ness.quantity.Unit;
import ness.words.Name;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** What a binder must know about the config as a whole to judge one value. */
public interface Surroundings {
    /** The names that mean something in a formula. */
    Scope scope(Word word, Node.Scalar scalar, String path);

    /** The unit in which the value of a word stands; null if it may have any. */
    @Nullable Unit unit(Word word, String path);

    /** Whether plain numbers only are allowed. */
    boolean isReduced();

    /** The quantity that a parameter stands for; null if it is no parameter or has none. */
    @Nullable Quantity quantity(String parameter);

    /**
     * Where a parameter was given on the command line, so that what is wrong with its value is told
     * there; null if it was not.
     */
    @Nullable Place overridden(String parameter);

    /** Whether a parameter is wrong itself, so that numbers made from it say nothing. */
    boolean hasBrokenParameter();

    /** What is wrong with a name where a name of this kind is wanted; null if nothing is. */
    @Nullable Refusal refuse(Name kind, String name);

    /** Whether the key was not written in a file but made by the path of an override. */
    boolean isMade(Node.Scalar key);

    /**
     * The records that can stand for a type, chosen by a key; null if the type is no such choice.
     */
    @Nullable Choice choice(Class<?> type);

    /**
     * The record that stands for words of which each model has its own; null if the model cannot be
     * told.
     */
    @Nullable Class<?> ofModel(Class<?> type);

    /** The reader of a type of its own; null if the binder knows the type. */
    @Nullable Reader reader(Class<?> type);

    /**
     * Why something is refused.
     *
     * @param message what was expected and found
     * @param hint what to do about it
     */
    record Refusal(String message, @Nullable String hint) {}

    /**
     * Records of which a key chooses one.
     *
     * @param key the key, such as {@code type}
     * @param records by word
     * @param later words of types that this version does not have
     */
    record Choice(String key, java.util.Map<String, Class<?>> records, Set<String> later) {}

    /** Turns a scalar into a value of a type of its own. */
    interface Reader {
        /** What it wants, for a message. */
        String wanted();

        /** The value; null after telling the binder what is wrong. */
        @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder);
    }
}
