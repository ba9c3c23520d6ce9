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

package io.dracoonspring.api.publicshares;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that came through an upload share; schema {@code PublicUploadedFileData} of the
 * API.
 *
 * @param name the name
 * @param size the length in bytes
 * @param createdAt when it was uploaded
 * @param hash the hash of the content, hexadecimal, if the server has computed it
 */
public record PublicUploadedFileData(String name, Long size, Instant createdAt, @Nullable String hash) {

}
