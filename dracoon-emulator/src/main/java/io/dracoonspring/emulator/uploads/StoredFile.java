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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.ContentId;

/**
 * What has been received of a file, completely.
 *
 * @param contentId names the stored content
 * @param length the length in bytes
 * @param md5 the MD5 digest in hexadecimal, or {@code null} for encrypted files, of which
 * the server tells none
 */
record StoredFile(ContentId contentId, long length, @Nullable String md5) {

}
