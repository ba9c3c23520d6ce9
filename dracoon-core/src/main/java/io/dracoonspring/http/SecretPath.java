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

package io.dracoonspring.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.util.UriUtils;

/**
 * Values of a path that grant access. A request is made with placeholders, because
 * WebClient writes its URL into the traces of exceptions, and the values take their place
 * when it is sent.
 */
final class SecretPath {

	/** Name of the request attribute that holds the values. */
	static final String ATTRIBUTE = "dracoon.secret-path";

	private final Map<String, String> values = new LinkedHashMap<>();

	/**
	 * Add a value.
	 * @param name the name of the path variable
	 * @param value the value
	 * @return the placeholder
	 */
	String hide(String name, String value) {
		this.values.put(name, value);
		return placeholder(name);
	}

	/**
	 * Return the address that is to be called.
	 * @param url the address with placeholders
	 * @return the real address
	 */
	URI reveal(URI url) {
		String real = url.toString();
		for (Map.Entry<String, String> entry : this.values.entrySet()) {
			real = real.replace('/' + placeholder(entry.getKey()),
					'/' + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8));
		}
		return URI.create(real);
	}

	private static String placeholder(String name) {
		return "__" + name + "__";
	}

	@Override
	public String toString() {
		return "SecretPath" + this.values.keySet();
	}

}
