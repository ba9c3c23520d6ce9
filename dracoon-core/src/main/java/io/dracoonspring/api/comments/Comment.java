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

package io.dracoonspring.api.comments;

import java.time.Instant;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A comment on a node; schema {@code Comment} of the API.
 *
 * @param id the id
 * @param text the text
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 * @param isChanged whether the text was changed after it was written
 * @param isDeleted whether it was deleted, in which case the text is gone
 */
@ExtensibleRecord
public record Comment(Long id, String text, Instant createdAt, UserInfo createdBy, Instant updatedAt,
		UserInfo updatedBy, Boolean isChanged, Boolean isDeleted) {

}
