// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

import io.dracoonspring.Dracoon;

/**
 * Registers {@link DracoonClientBeans} and {@link TransferLifecycle} if there is any
 * client, also one with {@code defaultCandidate=false}. {@code @ConditionalOnBean} would
 * ignore such clients.
 */
final class DracoonClientBeansRegistrar implements ImportBeanDefinitionRegistrar {

	private final ConfigurableListableBeanFactory beanFactory;

	DracoonClientBeansRegistrar(BeanFactory beanFactory) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		if (new CandidateBeans(this.beanFactory).names(Dracoon.class).findAny().isPresent()) {
			RootBeanDefinition clients = definition(DracoonClientBeans.class, importer);
			clients.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
			// a DracoonClients bean of the application takes precedence, because it may
			// know more names
			clients.setFallback(true);
			registry.registerBeanDefinition("dracoonClients", clients);
			registry.registerBeanDefinition("dracoonTransferLifecycle", definition(TransferLifecycle.class, importer));
		}
	}

	private static RootBeanDefinition definition(Class<?> type, AnnotationMetadata importer) {
		RootBeanDefinition definition = new RootBeanDefinition(type);
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		definition.setResourceDescription(importer.getClassName());
		return definition;
	}

}
