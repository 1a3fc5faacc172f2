package ness;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of docs/architecture.md, and what house style a machine can check. */
class ArchitectureTest {
    /** The packages from the top down; those of one row do not know each other. */
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("cli"),
                    List.of("study"),
                    List.of("config"),
                    List.of("report", "io"),
                    List.of("diagnostics"),
                    List.of("evolution"),
                    List.of("steady"),
                    List.of("discrete"),
                    List.of("balance"),
                    List.of("problem"),
                    List.of("physics"),
                    List.of("linear", "grid", "thermo"),
                    List.of("expression"));

    /** They may know each other, but nothing above. */
    private static final List<String> LEAVES =
            List.of("quantity", "words", "findings", "input", "parallel");

    private static JavaClasses classes;

    @BeforeAll
    static void importTheProgram() {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("ness");
    }

    static Stream<List<String>> rows() {
        return Stream.concat(ROWS.stream(), Stream.of(LEAVES));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noPackageKnowsOneAboveIt(List<String> row) {
        List<String> above = new ArrayList<>();
        for (List<String> other : ROWS) {
            if (other.equals(row)) {
                break;
            }
            above.addAll(other);
        }
        for (String name : row) {
            List<String> unknown = new ArrayList<>(above);
            if (!row.equals(LEAVES)) {
                row.stream().filter(other -> !other.equals(name)).forEach(unknown::add);
            }
            noClasses()
                    .that(are(name))
                    .should()
                    .dependOnClassesThat(are(unknown.toArray(String[]::new)))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> known = new TreeSet<>();
        rows().forEach(known::addAll);
        Set<String> strangers = new TreeSet<>();
        for (JavaClass each : classes) {
            String path = each.getPackageName().substring("ness".length());
            if (!path.isEmpty() && !known.contains(path.split("\\.", -1)[1])) {
                strangers.add(each.getPackageName());
            }
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("ness.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void linearAlgebraKnowsNothingOfTheProgram() {
        onlyKnows("linear", "linear", "parallel");
    }

    @Test
    void thermodynamicsKnowsNoGrid() {
        onlyKnows("thermo", "thermo", "expression", "parallel", "findings");
    }

    @Test
    void filesAndPagesKnowOnlyFindings() {
        onlyKnows("io", "io", "findings", "input");
        onlyKnows("report", "report", "findings", "input");
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ness.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(classes);
    }

    @Test
    void onlyCommandLineAndResultFilesTouchTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackages("ness.cli..", "ness.io..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.nio.file.Files.class,
                        java.io.File.class,
                        java.io.FileInputStream.class,
                        java.io.FileOutputStream.class,
                        java.io.FileReader.class,
                        java.io.FileWriter.class,
                        java.io.RandomAccessFile.class,
                        FileChannel.class)
                .check(classes);
    }

    @Test
    void noResultDependsOnTheTimeOfDay() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Date.class)
                .check(classes);
    }

    @Test
    void nothingMutableIsStatic() {
        fields().that().areStatic().should().beFinal().check(classes);
    }

    @Test
    void accessorsHaveNoPrefix() {
        methods()
                .that(
                        describe(
                                "are not inherited from elsewhere",
                                method ->
                                        !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                                && method.getOwner().getAllRawInterfaces().stream()
                                                        .allMatch(ArchitectureTest::isOurs)))
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .check(classes);
    }

    @Test
    void namesAreWordsOfTheField() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*(Helper|Utils?|Impl|Processor|Info)(\\$.*)?")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        Set<String> packages = new TreeSet<>();
        classes.forEach(each -> packages.add(each.getPackageName()));
        for (String name : packages) {
            assertTrue(
                    Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class),
                    name);
        }
    }

    private static void onlyKnows(String name, String... others) {
        noClasses()
                .that(are(name))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are ours beyond " + List.of(others),
                                each -> isOurs(each) && !are(others).test(each)))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> are(String... names) {
        return resideInAnyPackage(
                Stream.of(names).map(name -> "ness." + name + "..").toArray(String[]::new));
    }

    private static boolean isOurs(JavaClass each) {
        return each.getPackageName().equals("ness") || each.getPackageName().startsWith("ness.");
    }
}
