// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Passes calls on to an adapter. The adapter is created with the first call, because its
 * creation reads the annotations of all operations, which would slow down the start.
 */
final class AdapterHandler implements InvocationHandler {

	private final String text;

	private final Supplier<Object> maker;

	private volatile @Nullable Object adapter;

	AdapterHandler(String text, Supplier<Object> maker) {
		this.text = text;
		this.maker = maker;
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getDeclaringClass() == Object.class) {
			return ofObject(proxy, method, arguments);
		}
		try {
			Object result = method.invoke(adapter(), arguments);
			// translate errors of default methods, because these methods combine several
			// operations and may fail if an answer lacks a value
			return method.isDefault() ? new AnswerErrors(Operations.name(method)).translated(result) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			default -> this.text;
		};
	}

	private Object adapter() {
		Object current = this.adapter;
		return (current != null) ? current : make();
	}

	private synchronized Object make() {
		Object current = this.adapter;
		if (current == null) {
			current = this.maker.get();
			this.adapter = current;
		}
		return current;
	}

}
