/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure.resource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

import io.dracoonspring.Dracoon;
import io.dracoonspring.resource.DracoonClients;

/**
 * Finds clients among the beans of the application.
 *
 * @param beanFactory has the beans
 */
record BeanFactoryClients(ListableBeanFactory beanFactory) implements DracoonClients {

	@Override
	public Dracoon get(@Nullable String name) {
		if (name == null) {
			return this.beanFactory.getBean(Dracoon.class);
		}
		if (!this.beanFactory.containsBean(name) || !this.beanFactory.isTypeMatch(name, Dracoon.class)) {
			String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, Dracoon.class);
			throw new IllegalArgumentException("There is no 'Dracoon' bean with the name '" + name
					+ "', which a location names after 'dracoon://'. There is: '" + String.join("', '", names)
					+ "'. A room of the default client follows a single slash, as in 'dracoon:/Room/file.pdf'");
		}
		return this.beanFactory.getBean(name, Dracoon.class);
	}

}
