// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Supplies the scripts of a page with their texts, which are in
 * {@code messages.properties} like all other texts.
 */
@Component
public class ScriptTexts {

	private static final String PREFIX = "script.";

	/**
	 * Returns the texts.
	 * @param locale the language
	 * @return the texts by key, without the prefix
	 */
	public Map<String, String> in(Locale locale) {
		ResourceBundle texts = ResourceBundle.getBundle("messages", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return texts.keySet()
			.stream()
			.filter((key) -> key.startsWith(PREFIX))
			.collect(Collectors.toMap((key) -> key.substring(PREFIX.length()), texts::getString));
	}

}
