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

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which the content of a recycle bin can be filtered.
 */
public final class DeletedNodeFilter {

	/** What it was. */
	public static final FilterField.Choice<DeletedNodeFilter, DeletedNodeType> TYPE = FilterField.choice("type");

	/** The name. */
	public static final FilterField.Containment<DeletedNodeFilter> NAME = FilterField.containment("name");

	/** The path of the parent. */
	public static final FilterField.Containment<DeletedNodeFilter> PARENT_PATH = FilterField.containment("parentPath");

	/** The day of creation where the file comes from. */
	public static final FilterField.Order<DeletedNodeFilter, LocalDate> TIMESTAMP_CREATION = FilterField
		.day("timestampCreation");

	/** The day of the last change where the file comes from. */
	public static final FilterField.Order<DeletedNodeFilter, LocalDate> TIMESTAMP_MODIFICATION = FilterField
		.day("timestampModification");

	private DeletedNodeFilter() {
	}

}
