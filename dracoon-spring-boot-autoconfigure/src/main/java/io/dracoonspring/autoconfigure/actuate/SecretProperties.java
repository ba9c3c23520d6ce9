// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Masks properties with secrets, in every spelling that Spring Boot accepts. It
 * recognises properties of this project by words in their names. Therefore it also masks
 * new properties.
 */
class SecretProperties implements SanitizingFunction {

	private static final Pattern SECRET = Pattern
		.compile("dracoon.*(password|passphrase|secret|token|privatekey|resumekey|credentials?)[0-9]*"
				+ "|springsecurityoauth2clientregistration.+clientsecret");

	@Override
	public SanitizableData apply(SanitizableData data) {
		String key = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return SECRET.matcher(key).matches() ? data.withSanitizedValue() : data;
	}

}
