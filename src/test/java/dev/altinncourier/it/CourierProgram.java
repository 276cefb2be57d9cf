package dev.altinncourier.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is started as courier: the executable that {@code native.image.path} names, as a native build does, else the jar that
 * {@code courier.jar} names, as a build with a start cache does, else {@code quarkus-run.jar}.
 *
 * @param executable whether the file needs no Java
 */
record CourierProgram(Path file, boolean executable) {

    /** The property that names the executable. */
    static final String EXECUTABLE = "native.image.path";

    private static final String JAR = System.getProperty("courier.jar", "target/quarkus-app/quarkus-run.jar");

    static CourierProgram built(Path project) {
        return isAnExecutable()
                ? new CourierProgram(project.resolve(System.getProperty(EXECUTABLE)), true)
                : new CourierProgram(project.resolve(JAR), false);
    }

    /** Whether it is one that is tested. */
    static boolean isAnExecutable() {
        return !System.getProperty(EXECUTABLE, "").isBlank();
    }

    /**
     * How it is started.
     *
     * @param megabytes of heap, at most
     * @param javaOptions what else Java is told; an executable has none of it
     */
    List<String> start(int megabytes, List<String> javaOptions) {
        var memory = "-Xmx" + megabytes + "m";
        if (executable) {
            return List.of(file.toString(), memory);
        }
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(memory);
        line.addAll(javaOptions);
        line.addAll(List.of("-jar", file.toString()));
        return line;
    }
}
