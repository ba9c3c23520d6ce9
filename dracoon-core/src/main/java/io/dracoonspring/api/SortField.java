// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * A field by which a list can be sorted. The constants of a sort type such as
 * {@code NodeSort} are such fields.
 *
 * @param <S> the sort type of the query
 */
@NotForImplementation
public interface SortField<S> {

	/**
	 * Returns the name of the field on the wire.
	 * @return the name
	 */
	String wireName();

	/**
	 * Sorts by this field in ascending order.
	 * @return the criterion
	 */
	default Sort<S> ascending() {
		return Sort.raw(wireName() + ":asc");
	}

	/**
	 * Sorts by this field in descending order.
	 * @return the criterion
	 */
	default Sort<S> descending() {
		return Sort.raw(wireName() + ":desc");
	}

}
