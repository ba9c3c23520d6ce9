// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.lang.reflect.Proxy;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.provisioning.DracoonProvisioning;

/**
 * Registers an adapter for every area of the API for which the application has no bean.
 * Also hides the methods of the beans that the importing configuration declares from code
 * that looks for annotated methods. The bean definitions have no instance suppliers,
 * because ahead-of-time processing refuses instance suppliers.
 */
final class DracoonAdapterRegistrar implements ImportBeanDefinitionRegistrar {

	private final CandidateBeans candidates;

	DracoonAdapterRegistrar(BeanFactory beanFactory) {
		this.candidates = new CandidateBeans((ConfigurableListableBeanFactory) beanFactory);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		List<Class<?>> existing = this.candidates.defaultTypes();
		for (Class<?> type : Dracoon.adapterTypes()) {
			// skip the adapter for tenants, which has its own condition
			if (type != DracoonProvisioning.class && existing.stream().noneMatch(type::isAssignableFrom)) {
				RootBeanDefinition definition = definition(type, null);
				definition.setResourceDescription(importer.getClassName());
				registry.registerBeanDefinition(StringUtils.uncapitalize(type.getSimpleName()), definition);
			}
		}
		for (String name : registry.getBeanDefinitionNames()) {
			BeanDefinition definition = registry.getBeanDefinition(name);
			if (isDeclaredBy(importer, definition)) {
				hideMethods(definition);
			}
		}
	}

	private static boolean isDeclaredBy(AnnotationMetadata configuration, BeanDefinition definition) {
		MethodMetadata method = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return method != null && method.getDeclaringClassName().equals(configuration.getClassName());
	}

	// hides the methods of a bean from code that looks for annotated methods in all
	// beans. Such code would load hundreds of classes for the signatures of the methods,
	// and find no annotated method
	private static void hideMethods(BeanDefinition definition) {
		definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Proxy.class);
	}

	/**
	 * Defines an adapter.
	 * @param type the interface of the adapter
	 * @param dracoon the client of the adapter, {@code null} for the client that is
	 * injected by type
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
		hideMethods(definition);
		return definition;
	}

	static <T> T adapter(Dracoon dracoon, Class<T> type) {
		return dracoon.adapter(type);
	}

}
