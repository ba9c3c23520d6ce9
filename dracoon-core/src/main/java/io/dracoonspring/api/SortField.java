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

package io.dracoonspring.api;

/**
 * A field by which a list can be sorted; the constants of a query's sort type.
 *
 * @param <S> the sort type of the query
 */
public interface SortField<S> {

	/**
	 * Return the name of the field on the wire.
	 * @return the name
	 */
	String wireName();

	/**
	 * Sort by this field, least first.
	 * @return the criterion
	 */
	default Sort<S> ascending() {
		return Sort.raw(wireName() + ":asc");
	}

	/**
	 * Sort by this field, greatest first.
	 * @return the criterion
	 */
	default Sort<S> descending() {
		return Sort.raw(wireName() + ":desc");
	}

}
