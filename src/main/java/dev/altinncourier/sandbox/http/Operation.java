package dev.altinncourier.sandbox.http;

/** What a call does, as faults and counters name it. */
public enum Operation {
    INSTANTIATE("instantiate"),
    INSTANCE("instance"),
    DELETE_INSTANCE("deleteInstance"),
    POST_DATA("postData"),
    PUT_DATA("putData"),
    GET_DATA("getData"),
    DELETE_DATA("deleteData"),
    VALIDATE("validate"),
    PROCESS("process"),
    NEXT("next"),
    QUERY("query"),
    GRANT("grant"),
    IDPORTEN("idporten"),
    IDPORTEN_TOKEN("idportenToken"),
    EXCHANGE("exchange"),
    TEST_TOKEN("testToken"),
    METADATA("metadata"),
    AUTHORITY("authority"),
    CONTROL("control");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    /** The word for it in the control API. */
    public String word() {
        return word;
    }
}
