package dev.altinncourier.docs;

import java.util.List;

/**
 * Settings of one prefix.
 *
 * @param meaning what they are about, in Markdown
 */
record SettingGroup(String prefix, String meaning, List<Setting> settings) {}
