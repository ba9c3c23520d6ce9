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
 * Registers proxies and reflection of the adapters for native images. The parameters and
 * results of adapters are written and read by reflection. Spring registers them by itself
 * only for beans whose type it can see, which excludes adapters of further clients.
 */
final class AdapterRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Class<?>[] types = Dracoon.adapterTypes().toArray(Class<?>[]::new);
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, types);
		hints.reflection().registerType(WireValue.class, MemberCategory.INVOKE_DECLARED_METHODS);
		for (Class<?> type : types) {
			// register default methods as well, because they have no annotation, but are
			// called like the others
			hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
			// register our proxy, and that of Spring, which our proxy creates at the
			// first call
			hints.proxies().registerJdkProxy(type);
			hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
		}
	}

}
