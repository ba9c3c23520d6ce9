// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.lang.reflect.Proxy;
import java.util.Arrays;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
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

	private final ConfigurableListableBeanFactory beanFactory;

	DracoonAdapterRegistrar(BeanFactory beanFactory) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		for (Class<?> type : Dracoon.adapterTypes()) {
			// skip the adapter for tenants, which has its own condition
			if (type != DracoonProvisioning.class && isMissing(type)) {
				registry.registerBeanDefinition(StringUtils.uncapitalize(type.getSimpleName()),
						definition(type, importer));
			}
		}
	}

	private static BeanDefinition definition(Class<?> type, AnnotationMetadata importer) {
		RootBeanDefinition definition = new RootBeanDefinition(DracoonAdapterRegistrar.class);
		definition.setFactoryMethodName("adapter");
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(1, type);
		definition.setTargetType(type);
		definition.setLazyInit(true);
		// Hide the methods of the adapter from code that looks for annotated methods in
		// all beans. Such code would load hundreds of request and response types at
		// startup, and find no annotated method.
		definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Proxy.class);
		definition.setResourceDescription(importer.getClassName());
		return definition;
	}

	static <T> T adapter(Dracoon dracoon, Class<T> type) {
		return dracoon.adapter(type);
	}

	// applies the rules of @ConditionalOnMissingBean
	private boolean isMissing(Class<?> type) {
		return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type, true, false))
			.noneMatch(this::isInjectedByType);
	}

	private boolean isInjectedByType(String name) {
		try {
			BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
			return definition.isAutowireCandidate()
					&& !(definition instanceof AbstractBeanDefinition own && !own.isDefaultCandidate());
		}
		catch (NoSuchBeanDefinitionException ex) {
			// accept a bean that the application has registered without a bean definition
			return true;
		}
	}

}
