package dev.altinncourier.sandbox.form;

/** A field that breaks a rule of its model, in the words of .NET's data annotations. */
public record FieldIssue(String field, String message) {}
