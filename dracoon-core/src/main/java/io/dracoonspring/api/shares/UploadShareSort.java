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

package io.dracoonspring.api.shares;

import io.dracoonspring.api.SortField;

/**
 * The fields by which upload shares can be sorted.
 */
public enum UploadShareSort implements SortField<UploadShareSort> {

	/** The name of the share. */
	NAME("name"),

	/** Whether the creator is told about every use. */
	NOTIFY_CREATOR("notifyCreator"),

	/** When the link stops working. */
	EXPIRE_AT("expireAt"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy");

	private final String wireName;

	UploadShareSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
