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

package io.dracoonspring.api.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.dracoonspring.api.ParameterWriter;
import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.Sort;

/**
 * In which order the approvals of clients are to be listed.
 *
 * @param sorts criteria for the order, the most significant first
 */
public record OAuthApprovalQuery(List<Sort<OAuthGrantSort>> sorts) implements QueryParameters {

	/**
	 * Checks the values.
	 */
	public OAuthApprovalQuery {
		sorts = List.copyOf(sorts);
	}

	/**
	 * Create a query for all approvals, in the order of the server.
	 * @return the query
	 */
	public static OAuthApprovalQuery all() {
		return new OAuthApprovalQuery(List.of());
	}

	/**
	 * Return a copy with a further criterion, less significant than those before.
	 * @param sort the criterion
	 * @return the copy
	 */
	public OAuthApprovalQuery sort(Sort<OAuthGrantSort> sort) {
		List<Sort<OAuthGrantSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new OAuthApprovalQuery(sorts);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).sorts(this.sorts);
	}

}
