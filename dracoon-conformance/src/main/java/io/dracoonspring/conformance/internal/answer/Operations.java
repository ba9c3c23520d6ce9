// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import io.dracoonspring.Dracoon;

/** Finds the operations of the client. */
public final class Operations {

	private final SortedMap<String, Method> methods = new TreeMap<>();

	/** Reads the interfaces of the client. */
	public Operations() {
		for (Class<?> adapter : Dracoon.adapterTypes()) {
			for (Method method : adapter.getDeclaredMethods()) {
				HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
				if (exchange != null) {
					this.methods.put(exchange.method() + ' ' + exchange.url(), method);
				}
			}
		}
	}

	/**
	 * Returns all operations.
	 * @return the methods of the client, by verb and path template
	 */
	public Map<String, Method> all() {
		return Collections.unmodifiableMap(this.methods);
	}

	@Nullable Method method(String operation) {
		return this.methods.get(operation);
	}

}
