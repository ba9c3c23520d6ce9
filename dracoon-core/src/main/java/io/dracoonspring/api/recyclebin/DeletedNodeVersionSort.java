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

package io.dracoonspring.api.recyclebin;

import io.dracoonspring.api.SortField;

/**
 * The fields by which deleted versions can be sorted.
 */
public enum DeletedNodeVersionSort implements SortField<DeletedNodeVersionSort> {

	/** When the version expires. */
	EXPIRE_AT("expireAt"),

	/** When the version was last read. */
	ACCESSED_AT("accessedAt"),

	/** The size. */
	SIZE("size"),

	/** How confidential the version is. */
	CLASSIFICATION("classification"),

	/** When the version was created. */
	CREATED_AT("createdAt"),

	/** Who created the version. */
	CREATED_BY("createdBy"),

	/** When the version was last changed. */
	UPDATED_AT("updatedAt"),

	/** Who changed the version last. */
	UPDATED_BY("updatedBy"),

	/** When the version was deleted. */
	DELETED_AT("deletedAt"),

	/** Who deleted the version. */
	DELETED_BY("deletedBy");

	private final String wireName;

	DeletedNodeVersionSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
