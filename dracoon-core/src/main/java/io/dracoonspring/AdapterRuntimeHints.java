// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.WireValue;

/**
 * Registers the proxies of the adapters for native images, and the reflection that writes
 * and reads their parameters and results. Spring itself registers the reflection only for
 * beans whose type is known at build time. The adapters of additional clients are not
 * such beans.
 */
final class AdapterRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Class<?>[] types = Dracoon.adapterTypes().toArray(Class<?>[]::new);
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, types);
		hints.reflection().registerType(WireValue.class, MemberCategory.INVOKE_DECLARED_METHODS);
		// Jackson calls a factory method of Page if the JSON of a page is an array
		hints.reflection().registerType(Page.class, MemberCategory.INVOKE_DECLARED_METHODS);
		for (Class<?> type : types) {
			// register default methods as well, because the registrar of Spring registers
			// only methods with an annotation
			hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
			// the proxy of this library creates the proxy of Spring at the first call
			hints.proxies().registerJdkProxy(type);
			hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
		}
	}

}
