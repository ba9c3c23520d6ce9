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

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * One version of a file, current or deleted; schema {@code FileVersion} of the API.
 *
 * @param id the id
 * @param referenceId the id that all versions of a file share, since 4.37
 * @param parentId the id of the room or folder that holds it, or {@code null} at the top
 * level
 * @param name the name
 * @param deleted whether it lies in the recycle bin
 */
@ExtensibleRecord
public record FileVersion(Long id, Long referenceId, @Nullable Long parentId, String name, @Nullable Boolean deleted) {

}
