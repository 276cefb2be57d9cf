package dev.altinncourier.sandbox.library;

/** Metadata as v8.5 to v8.12.5 show them: no XML schemas. */
class MetadataApiV811 extends MetadataApi {

    @Override
    public boolean showsXsd() {
        return false;
    }

    @Override
    public boolean masksParties() {
        return false;
    }
}
