// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when a property has a value that is not empty. Also matches during
 * ahead-of-time processing, because addresses and secrets are often set only where the
 * application runs.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnRuntimePropertyCondition.class)
@interface ConditionalOnRuntimeProperty {

	String value();

}
