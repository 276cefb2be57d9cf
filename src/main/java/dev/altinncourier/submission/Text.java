package dev.altinncourier.submission;

/**
 * A sentence for a case worker, in both languages of the reports.
 *
 * @param nb Norwegian bokmål
 * @param en English
 */
public record Text(String nb, String en) {}
