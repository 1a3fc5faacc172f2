package ness.config;

import java.util.Map;
import java.util.Set;
import ness.config.binding.Binder;
import ness.config.binding.Surroundings.Reader;
import ness.config.settings.Amount;
import ness.config.settings.Colour;
import ness.config.settings.OutputSettings.Phrase;
import ness.config.settings.Parameter;
import ness.config.settings.Picture;
import ness.config.yaml.Node;
import ness.input.Place;
import ness.input.Spelling;
import ness.physics.driftdiffusion.Equation;
import ness.quantity.Quantity;
import ness.quantity.TextException;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** Reads the types of words that are more than numbers and names. */
final class Readers {
    private final Map<Class<?>, Reader> readers;

    Readers(Map<String, Parameter> parameters, NamedFiles files, Set<String> particles) {
        readers =
                Map.of(
                        Parameter.class, new Parameters.Lookup(parameters),
                        Amount.class, new AmountReader(parameters),
                        Phrase.class, new PhraseReader(),
                        Colour.class, new ColourReader(),
                        Equation.class, new EquationReader(particles),
                        Picture.class, new PictureReader(files));
    }

    @Nullable Reader of(Class<?> type) {
        return readers.get(type);
    }

    private record AmountReader(Map<String, Parameter> parameters) implements Reader {
        @Override
        public String wanted() {
            return "a quantity";
        }

        @Override
        public @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            Double value = binder.numbers().number(scalar, word, path);
            if (value == null) {
                return null;
            }
            String text = scalar.value();
            Parameter parameter = parameters.get(text.strip());
            Quantity quantity =
                    Quantity.isMeant(text)
                            ? Quantity.parse(text)
                            : parameter == null ? null : parameter.quantity();
            return new Amount(
                    value, quantity == null || quantity.isBare() ? null : quantity.dimension());
        }
    }

    private record PhraseReader() implements Reader {
        @Override
        public String wanted() {
            return "a formula";
        }

        @Override
        public Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            return new Phrase(scalar.value(), path);
        }
    }

    private record ColourReader() implements Reader {
        @Override
        public String wanted() {
            return "a colour such as \"#ff0000\"";
        }

        @Override
        public @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            Colour colour = Colour.read(scalar.value());
            if (colour == null) {
                String hint = Spelling.hint(scalar.value(), Colour.words());
                binder.faults().expected(scalar.place(), path, wanted(), scalar.found(), hint);
            }
            return colour;
        }
    }

    private record EquationReader(Set<String> particles) implements Reader {
        @Override
        public String wanted() {
            return "a reaction such as A + B <-> C";
        }

        @Override
        public @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            try {
                return Equation.parse(scalar.value(), particles);
            } catch (TextException e) {
                Place place = scalar.part(e.offset(), e.length());
                binder.faults().add(place, path, e.problem(), e.hint());
                return null;
            }
        }
    }

    private record PictureReader(NamedFiles files) implements Reader {
        @Override
        public String wanted() {
            return "the path of an image";
        }

        @Override
        public @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            return binder.faults().of(() -> files.picture(scalar.value(), scalar.place(), path));
        }
    }
}
