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

package io.dracoonspring.api;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A URL that carries its own permission, such as a presigned one. A request is made with
 * {@code client.get().uri(url.masked()).attributes(url)}: the client calls the real
 * address, while logs, traces and the traces of exceptions see the masked one.
 *
 * @param value the real URL
 */
public record SecretUrl(URI value) implements Consumer<Map<String, Object>> {

	/** Name of the request attribute that holds the secret URL. */
	public static final String ATTRIBUTE = "dracoon.secret-url";

	/**
	 * Reads a URL as a server sent it.
	 * @param url the URL
	 * @return the secret URL
	 * @throws IllegalArgumentException if it is not an absolute URL; the message does not
	 * repeat it
	 */
	public static SecretUrl of(String url) {
		URI value;
		try {
			value = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			value = URI.create("");
		}
		if (value.getHost() == null) {
			throw new IllegalArgumentException("The server sent a URL that is not an absolute one");
		}
		return new SecretUrl(value);
	}

	/**
	 * Return a URL that may be shown: scheme, host and port only.
	 * @return the masked URL
	 */
	public URI masked() {
		String port = (this.value.getPort() >= 0) ? ":" + this.value.getPort() : "";
		return URI.create(this.value.getScheme() + "://" + this.value.getHost() + port + "/***");
	}

	/**
	 * Adds the URL to the attributes of a request.
	 * @param attributes the attributes
	 */
	@Override
	public void accept(Map<String, Object> attributes) {
		attributes.put(ATTRIBUTE, this);
	}

	@Override
	public String toString() {
		return masked().toString();
	}

}
