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

package io.dracoonspring.emulator.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a client tells about a file before it sends it.
 *
 * @param parentId the id of the room or folder
 * @param name the name
 * @param size the length in bytes, if it is known
 * @param classification the classification, or {@code null} for the room's default
 * @param expireAt when the file expires, or {@code null} for never
 * @param notes the notes
 * @param timestampCreation when the original was created
 * @param timestampModification when the original was changed last
 */
record AnnouncedFile(long parentId, String name, @Nullable Long size, @Nullable Integer classification,
		@Nullable Instant expireAt, @Nullable String notes, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) {

}
