// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.provisioning.DracoonProvisioning;

/**
 * Registers an adapter for every area of the API for which the application has no bean.
 * The bean definitions have no instance suppliers, because ahead-of-time processing
 * refuses instance suppliers.
 */
final class DracoonAdapterRegistrar implements ImportBeanDefinitionRegistrar {

	private final CandidateBeans candidates;

	DracoonAdapterRegistrar(BeanFactory beanFactory) {
		this.candidates = new CandidateBeans((ConfigurableListableBeanFactory) beanFactory);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		for (Class<?> type : Dracoon.adapterTypes()) {
			// skip the adapter for tenants, which has its own condition
			if (type != DracoonProvisioning.class && !this.candidates.hasDefault(type)) {
				RootBeanDefinition definition = definition(type, null);
				definition.setResourceDescription(importer.getClassName());
				registry.registerBeanDefinition(StringUtils.uncapitalize(type.getSimpleName()), definition);
			}
		}
	}

	/**
	 * Defines an adapter.
	 * @param type the interface of the adapter
	 * @param dracoon its client, {@code null} for the client that is injected by type
	 * @return the definition
	 */
	static RootBeanDefinition definition(Class<?> type, @Nullable RuntimeBeanReference dracoon) {
		RootBeanDefinition definition = new RootBeanDefinition(DracoonAdapterRegistrar.class);
		definition.setFactoryMethodName("adapter");
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		if (dracoon != null) {
			definition.getConstructorArgumentValues().addIndexedArgumentValue(0, dracoon);
		}
		definition.getConstructorArgumentValues().addIndexedArgumentValue(1, type);
		definition.setTargetType(type);
		definition.setLazyInit(true);
		// Hide the methods of the adapter from code that looks for annotated methods in
		// all beans. Such code would load hundreds of request and response types at
		// startup, and find no annotated method.
		definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Proxy.class);
		return definition;
	}

	static <T> T adapter(Dracoon dracoon, Class<T> type) {
		return dracoon.adapter(type);
	}

}
