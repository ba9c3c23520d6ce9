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

package io.dracoonspring.api.roles;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the users of a role can be filtered.
 */
public final class RoleUserFilter {

	/** First, last or user name or e-mail address. */
	public static final FilterField.Containment<RoleUserFilter> USER = FilterField.containment("user");

	/** Whether the user has the role; the server takes {@code YES} if it is missing. */
	public static final FilterField.Equality<RoleUserFilter, Selection> IS_MEMBER = FilterField.equality("isMember");

	private RoleUserFilter() {
	}

}
