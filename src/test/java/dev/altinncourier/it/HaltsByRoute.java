package dev.altinncourier.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test in which a step that was put into a route ends the process at a certain place. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = CourierProgram.EXECUTABLE,
        matches = ".+",
        disabledReason =
                "the step is a bean of java.lang.Runtime, and an executable knows no class that it was not built with")
public @interface HaltsByRoute {}
