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

package io.dracoonspring.event.webhook;

import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * Where the application takes webhooks in. Only this very path is meant: not with a slash
 * at its end, with parameters, or written with percent signs.
 *
 * @param value the path within the application, such as {@code /dracoon/events}
 */
public record WebhookPath(String value) {

	private static final Pattern VALID = Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9._~-]+)+");

	/**
	 * Checks the value.
	 * @throws IllegalArgumentException if it is not a plain path
	 */
	public WebhookPath {
		Assert.notNull(value, "'value' must not be null");
		Assert.isTrue(VALID.matcher(value).matches(),
				() -> "The path of the webhook must be a plain path such as '/dracoon/events' and not '" + value
						+ "': it begins with a slash, does not end with one, and consists of letters, digits, "
						+ "'.', '_', '~' and '-'");
	}

	/**
	 * Tell whether a request is for this path.
	 * @param path the path of the request within the application, as it was sent
	 * @return whether it is the same
	 */
	public boolean matches(String path) {
		return this.value.equals(path);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
