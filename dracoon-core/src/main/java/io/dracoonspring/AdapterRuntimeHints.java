// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;

import io.dracoonspring.api.WireValue;

/**
 * What native images have to know of the adapters: they are proxies, and what their
 * methods take and return is read and written by reflection. Spring finds that out by
 * itself only for beans whose type it can see, which adapters of further clients are not.
 */
final class AdapterRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Class<?>[] types = Dracoon.adapterTypes().toArray(Class<?>[]::new);
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, types);
		hints.reflection().registerType(WireValue.class, MemberCategory.INVOKE_DECLARED_METHODS);
		for (Class<?> type : types) {
			// default methods have no annotation, but are called like the others
			hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
			// ours, and the one of Spring that it makes with the first call
			hints.proxies().registerJdkProxy(type);
			hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
		}
	}

}
