package dev.altinncourier.journal;

/**
 * Which login: two environments have nothing in common, whatever the names.
 *
 * @param name as the operator calls it
 * @param environment Altinn's, by name
 */
public record LoginId(String name, String environment) {}
