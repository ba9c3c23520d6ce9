// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that returns the entries of a list that the server wraps in an
 * object.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListProperty {

	/**
	 * Names the property that contains the list.
	 * @return the name
	 */
	String value() default "items";

	/**
	 * Tells whether the server can omit an empty list, because the API document does not
	 * require the property. Otherwise a missing list is an error.
	 * @return {@code true} if a missing list counts as empty
	 */
	boolean optional() default false;

}
