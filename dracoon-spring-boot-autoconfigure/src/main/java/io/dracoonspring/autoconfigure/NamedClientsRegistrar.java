// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import io.dracoonspring.Dracoon;

/**
 * Registers the beans of the named clients. Their names come from properties, and from
 * the qualifiers of connection details.
 */
final class NamedClientsRegistrar implements ImportBeanDefinitionRegistrar {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	NamedClientsRegistrar(BeanFactory beanFactory, Environment environment) {
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
		this.environment = environment;
	}

	static Set<String> names(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		Set<String> names = new TreeSet<>(DracoonClientNames.of(environment));
		CandidateBeans candidates = new CandidateBeans(beanFactory);
		candidates.names(DracoonConnectionDetails.class)
			.filter((bean) -> !candidates.isDefault(bean))
			.map(candidates::qualifier)
			.filter(Objects::nonNull)
			.forEach((name) -> names.add(ClientName.of(name).text()));
		return names;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		Set<String> names = names(this.beanFactory, this.environment);
		CandidateBeans candidates = new CandidateBeans(this.beanFactory);
		boolean only = names.size() == 1 && !candidates.hasDefault(Dracoon.class);
		for (String name : names) {
			new NamedClientDefinitions(ClientName.of(name), only, candidates, registry, this.environment).register();
		}
	}

}
