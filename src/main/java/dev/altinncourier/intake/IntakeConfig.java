package dev.altinncourier.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What intake accepts from a sender before it calls the input unsafe. */
@ConfigMapping(prefix = "courier.intake")
public interface IntakeConfig {

    /** Most files in one submission, in a folder or in a zip. */
    @WithDefault("1000")
    int maxEntries();

    /** Most bytes that one zip may unpack to, all files together. */
    @WithDefault("4294967296")
    long maxBytes();

    /** Most times that a file of a zip may be larger than its packed form; files below 1 MiB are always accepted. */
    @WithDefault("200")
    int maxRatio();

    /** Most elements inside one another in an XML file, or objects in a JSON form. */
    @WithDefault("256")
    int xmlMaxDepth();

    /** Longest single tag or comment in an XML file, or name in a JSON form, in characters. Text between tags has no limit. */
    @WithDefault("1000000")
    int xmlMaxMarkup();

    /** Most characters that the different names and namespaces of one XML file or JSON form may have together. */
    @WithDefault("1000000")
    int xmlMaxNames();
}
