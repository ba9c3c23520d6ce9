// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;

/**
 * Reads bean definitions as dependency injection does, without creating the beans.
 *
 * @param beanFactory the factory with the definitions
 */
record CandidateBeans(ConfigurableListableBeanFactory beanFactory) {

	Stream<String> names(Class<?> type) {
		return Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type, true, false));
	}

	/**
	 * Returns the types of the beans that can be injected without a qualifier. For many
	 * types, this method is faster than {@link #hasDefault}.
	 * @return the types, without those that are unknown before the beans exist
	 */
	List<Class<?>> defaultTypes() {
		List<Class<?>> types = new ArrayList<>();
		names(Object.class).filter(this::isDefault).forEach((name) -> {
			Class<?> type = this.beanFactory.getType(name, false);
			if (type != null) {
				types.add(type);
			}
		});
		return types;
	}

	/**
	 * Tells whether a bean of this type can be injected without a qualifier.
	 * {@code @ConditionalOnBean} follows the same rule.
	 * @param type the type
	 * @return whether there is a bean
	 */
	boolean hasDefault(Class<?> type) {
		return names(type).anyMatch(this::isDefault);
	}

	boolean isDefault(String name) {
		AbstractBeanDefinition definition = definition(name);
		return definition == null || (definition.isAutowireCandidate() && definition.isDefaultCandidate());
	}

	/**
	 * Returns the qualifier of a bean.
	 * @param name the name of the bean
	 * @return the value of the qualifier, {@code null} if the bean has none
	 */
	@Nullable String qualifier(String name) {
		AbstractBeanDefinition definition = definition(name);
		AutowireCandidateQualifier registered = (definition != null)
				? definition.getQualifier(Qualifier.class.getName()) : null;
		if (registered != null) {
			return (String) registered.getAttribute(AutowireCandidateQualifier.VALUE_KEY);
		}
		Qualifier declared = this.beanFactory.findAnnotationOnBean(name, Qualifier.class, false);
		return (declared != null) ? declared.value() : null;
	}

	private @Nullable AbstractBeanDefinition definition(String name) {
		try {
			BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
			return (definition instanceof AbstractBeanDefinition complete) ? complete : null;
		}
		catch (NoSuchBeanDefinitionException ex) {
			// the application has registered the bean without a definition
			return null;
		}
	}

}
