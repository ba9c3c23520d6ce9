// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import io.dracoonspring.DracoonBuilder;

/**
 * Customizes the client that Spring Boot creates. Beans of this type are called in their
 * {@linkplain org.springframework.core.annotation.Order order}. They are called after the
 * properties have been applied and before the client is created. Therefore they can keep
 * or replace the settings of the properties, such as the sign-in.
 * <p>
 * Clients that the application builds from the {@link DracoonBuilder} bean are not
 * customized.
 */
@FunctionalInterface
public interface DracoonBuilderCustomizer {

	/**
	 * Customizes the builder of the client. This method must not call
	 * {@link DracoonBuilder#build()}.
	 * @param builder the builder to customize
	 */
	void customize(DracoonBuilder builder);

}
