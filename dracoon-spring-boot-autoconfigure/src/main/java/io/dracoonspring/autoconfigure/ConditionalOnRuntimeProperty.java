// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches when a property is set to something that is not empty, and while an application
 * is processed ahead of time: what is going to be set where it runs, addresses and
 * secrets above all, is not known then.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnRuntimePropertyCondition.class)
@interface ConditionalOnRuntimeProperty {

	String value();

}
