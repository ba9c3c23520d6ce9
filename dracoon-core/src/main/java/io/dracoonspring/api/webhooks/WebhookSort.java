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

package io.dracoonspring.api.webhooks;

import io.dracoonspring.api.SortField;

/**
 * The fields by which webhooks can be sorted.
 */
public enum WebhookSort implements SortField<WebhookSort> {

	/** The id. */
	ID("id"),

	/** The name. */
	NAME("name"),

	/** Whether it is on. */
	ENABLED("isEnabled"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** When it was last changed. */
	UPDATED_AT("updatedAt"),

	/** When it expires. */
	EXPIRATION("expiration");

	private final String wireName;

	WebhookSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
