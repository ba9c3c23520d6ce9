// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that returns the entries of a list, while the server wraps this list
 * in an object.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListProperty {

	/**
	 * Names the property of the object that contains the list.
	 * @return the name
	 */
	String value() default "items";

	/**
	 * Tells whether the server may omit the list if it has no entries, because the API
	 * document does not require it. Otherwise a missing list is an error.
	 * @return {@code true} if a missing list has no entries
	 */
	boolean optional() default false;

}
