/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure.actuate;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Masks the properties that hold a secret, in every spelling that Spring Boot accepts.
 * Properties of this project are recognised by their names, so that new ones are masked
 * from the beginning.
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
