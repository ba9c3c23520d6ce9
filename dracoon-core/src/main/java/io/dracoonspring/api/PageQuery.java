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

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A query for a part of a list that can neither be filtered nor sorted.
 *
 * @param offset how many entries are skipped
 * @param limit the most entries that are wanted at once
 */
public record PageQuery(@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<PageQuery> {

	/**
	 * Checks the values.
	 */
	public PageQuery {
		PagedQuery.check(offset, limit);
	}

	/**
	 * Create a query for the first page.
	 * @return the query
	 */
	public static PageQuery first() {
		return new PageQuery(null, null);
	}

	@Override
	public PageQuery offset(int offset) {
		return new PageQuery(offset, this.limit);
	}

	@Override
	public PageQuery limit(int limit) {
		return new PageQuery(this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).page(this.offset, this.limit);
	}

}
