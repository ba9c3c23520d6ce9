// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.Assert;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceWebHandler;

import io.dracoonspring.resource.DracoonResource;

/**
 * Fails the start of a reactive application whose resource handlers have locations in
 * DRACOON. WebFlux would access these resources on threads that must not block, and every
 * request would fail.
 *
 * @param mappings the mappings with the handlers
 */
record ResourceHandlerCheck(ObjectProvider<HandlerMapping> mappings) implements SmartInitializingSingleton {

	@Override
	public void afterSingletonsInstantiated() {
		this.mappings.stream()
			.filter(AbstractUrlHandlerMapping.class::isInstance)
			.map(AbstractUrlHandlerMapping.class::cast)
			.forEach((mapping) -> mapping.getHandlerMap().forEach(ResourceHandlerCheck::check));
	}

	private static void check(Object pattern, Object handler) {
		if (handler instanceof ResourceWebHandler resources) {
			resources.getLocations()
				.forEach((location) -> Assert.state(!(location instanceof DracoonResource),
						() -> "The resource handler for '" + pattern + "' has the location '" + location
								+ "', but WebFlux cannot serve locations in DRACOON. Remove the location, and serve "
								+ "its files with 'ReactiveFileServing' in a controller"));
		}
	}

}
